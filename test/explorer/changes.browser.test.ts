import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { load } from "../../src/load/index.ts";
import { page as madePage } from "../cli/run.ts";
import { temporaryGraph } from "../load/graphs.ts";
import { expectAccessible } from "./accessible.ts";
import { read, useBrowser } from "./reader.ts";
import { serve } from "./serve.ts";
import { NAMESAKE, WORLD } from "./world.ts";

const SECRET = "a-secret-of-the-page-tests";

describe.skipIf(!inject("explorer"))("changing the graph from the page", () => {
  useBrowser();
  let graph: Awaited<ReturnType<typeof temporaryGraph>>;
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    graph = await temporaryGraph();
    await load(graph.store, WORLD);
    server = await serve(graph.store, { API_TOKENS: `editor:ingest+retract+review:${SECRET}` });
  });
  afterAll(async () => {
    await server?.close();
    await graph?.close();
  });
  const ask = async (text: string) => (await graph.store.query(text, {}, { maxRows: 10 })).rows;
  const documents = async (): Promise<unknown> =>
    (await ask("MATCH (d:Document) WHERE d.source STARTS WITH 'upload:' RETURN d.source AS s")).map(({ s }) => s);

  test("documents are brought in, read, marked by kind, and taken out again", async () => {
    const { page, shot } = await read("#/bring", { at: server.page });
    await page.getByLabel("Token").fill(SECRET);
    await page.locator(".drop input").setInputFiles([
      { name: "会议.txt", mimeType: "text/plain", buffer: Buffer.from(madePage()) },
      { name: "empty.txt", mimeType: "text/plain", buffer: Buffer.from("") },
    ]);
    await page.getByText("2 of 2 read").waitFor();
    const meeting = page.getByRole("region", { name: "会议.txt" });
    expect(await meeting.locator(".text .kind-School").first().textContent()).toBe("江北职业技术学院");
    expect(await meeting.locator(".text .kind-Person").first().textContent()).toBe("周海琦");
    expect(await meeting.locator("li", { hasText: "党委书记" }).first().textContent()).toContain("周海琦");
    expect(await page.getByRole("region", { name: "empty.txt" }).textContent()).toContain("INPUT_EMPTY");
    expect(await documents()).toEqual(["upload:会议.txt"]);
    await shot("bring");
    await expectAccessible(page);
    await meeting.getByRole("button", { name: "Take out again" }).click();
    await meeting.getByText("Taken out again").waitFor();
    expect(await documents()).toEqual([]);
  });

  test("a document that is dropped needs a token", async () => {
    const { page } = await read("#/bring", { at: server.page });
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "dropped.txt", { type: "text/plain" }));
      return transfer;
    }, madePage(2));
    await page.locator(".drop").dispatchEvent("drop", { dataTransfer: data });
    await page.getByText("1 of 1 read").waitFor();
    expect(await page.getByRole("region", { name: "dropped.txt" }).textContent()).toContain("bearer token");
    expect(await documents()).toEqual([]);
  });

  test("pairs are judged by keys alone, and the last judgement is taken back", async () => {
    const persons = async () => (await ask(`MATCH (p:Person {name: '${NAMESAKE}'}) RETURN p.id AS id`)).length;
    expect(await persons()).toBe(2);
    const { page, shot } = await read("#/review", { at: server.page });
    await page.getByLabel("Token").fill(SECRET);
    const pair = page.getByRole("region", { name: `${NAMESAKE} / ${NAMESAKE}` });
    await pair.locator(".side li", { hasText: "校长" }).waitFor();
    await pair.locator(".side li", { hasText: "总经理" }).waitFor();
    await shot("review");
    await expectAccessible(page);
    await page.getByLabel("Judge by keys").uncheck();
    await page.locator(".title").click();
    await page.keyboard.press("d");
    await page.getByLabel("Judge by keys").check();
    await page.keyboard.press("s");
    await page.getByText("1 judged").waitFor();
    expect(await persons()).toBe(1);
    await page.keyboard.press("z");
    await page.getByText("0 judged").waitFor();
    expect(await persons()).toBe(2);
    await pair.waitFor();
    await page.keyboard.press("d");
    await page.getByText("1 judged").waitFor();
    await page.getByText("No pair is left").waitFor();
    expect(await persons()).toBe(2);
  });
});
