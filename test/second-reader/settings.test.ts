import { expect, it } from "vitest";
import { noticeOf } from "../../src/second-reader/index.ts";
import { readSettings } from "../../src/settings.ts";

const BOTH = { LLM_BASE_URL: "https://llm.example/v1?token=abc", LLM_MODEL: "reader-1" };

it.each([{}, { LLM_BASE_URL: BOTH.LLM_BASE_URL }, { LLM_MODEL: "x", LLM_API_KEY: "k" }, { ...BOTH, LLM_MODEL: "" }])(
  "the second reader is off with %o",
  (environment) => {
    expect(readSettings(environment)).not.toHaveProperty("secondReader");
  },
);

it("is on where address and model are set, with its defaults", () => {
  expect(readSettings(BOTH).secondReader).toEqual({
    baseUrl: BOTH.LLM_BASE_URL,
    model: "reader-1",
    timeoutMs: 120_000,
    retries: 4,
    concurrency: 2,
    requestsPerMinute: 60,
    budgetTokens: 1_000_000,
    budgetSeconds: 3600,
  });
});

it("the notice names address and model, and nothing that may be a secret", () => {
  const notice = noticeOf({ ...readSettings(BOTH).secondReader!, apiKey: "k-secret" });
  expect(notice).toBe(
    "second reader: the title and the cleaned text of each document go to https://llm.example/v1/chat/completions (model reader-1, with LLM_API_KEY)",
  );
});
