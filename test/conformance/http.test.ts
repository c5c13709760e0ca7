import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHandler, type Running } from "../../src/http/server.ts";
import { SETTINGS } from "../graphql/client.ts";
import { temporaryGraph } from "../load/graphs.ts";

/** The GraphQL-over-HTTP specification, as the audits of graphql-http ask for it. */
describe("GraphQL over HTTP", () => {
  let server: Running;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const graph = await temporaryGraph();
    close = graph.close;
    server = await createHandler(graph.store, SETTINGS).start();
  });
  afterAll(async () => {
    await server.close();
    await close();
  });

  const audits = serverAudits({ url: () => server.url, fetchFn: fetch });
  const required = audits.filter(({ name }) => /^(MUST|SHOULD)/.test(name));

  it("is audited wholly", () => {
    expect(required.length).toBeGreaterThanOrEqual(36);
    expect(audits.filter((audit) => !required.includes(audit)).every(({ name }) => name.startsWith("MAY"))).toBe(true);
  });

  it.each(required.map((audit) => [`${audit.name} (${audit.id})`, audit] as const))("%s", async (_, audit) => {
    const result = await audit.fn();
    expect(result, "reason" in result ? result.reason : "").toMatchObject({ status: "ok" });
  });
});
