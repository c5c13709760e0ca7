import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { completion, endpoint, KEY, says, sends } from "./endpoint.ts";
import { opened, PAGE, rulesRead, SECRETARY } from "./reading.ts";

it("an answer is asked for once: neither a second reading nor another run makes a request", async () => {
  await using server = await endpoint(says(SECRETARY));
  await using second = await opened(server.baseUrl);
  const first = await second.read();
  await using again = await opened(server.baseUrl, { cacheFolder: second.folder });
  expect((await second.read()).extraction).toEqual(first.extraction);
  expect((await again.read()).extraction).toEqual(first.extraction);
  expect(server.requests).toHaveLength(1);
  expect(again.reader.spending).toEqual({ requests: 0, cached: 1, input: 0, output: 0 });
  expect(second.notices).toHaveLength(1);
  // Nothing is sent, so there is nothing to give notice of.
  expect(again.notices).toEqual([]);
});

it("another page, the same words in other bytes, and another model are asked for anew", async () => {
  await using server = await endpoint(says(SECRETARY));
  await using second = await opened(server.baseUrl);
  await second.read();
  await second.read(`${PAGE}又讯。`);
  await second.reader.read({ ...rulesRead(), document: { ...rulesRead().document, sha256: "0".repeat(64) } });
  await using other = await opened(server.baseUrl, { cacheFolder: second.folder, model: "reader-2" });
  await other.read();
  expect(server.requests.map(({ body }) => body.model)).toEqual(["reader-1", "reader-1", "reader-1", "reader-2"]);
});

it("an answer that failed is not kept", async () => {
  await using server = await endpoint(sends(200, completion("{")), sends(200, completion("{")), says(SECRETARY));
  await using second = await opened(server.baseUrl);
  expect((await second.read()).second.failed).toMatch(/^LLM_ANSWER_INVALID/);
  expect((await second.read()).second.agreed).toBe(1);
});

it("a kept answer is held against the text each time, and a damaged file is asked for anew", async () => {
  await using server = await endpoint(says(SECRETARY));
  await using second = await opened(server.baseUrl);
  await second.read();
  const [file] = (await readdir(second.folder, { recursive: true })).filter((name) => name.endsWith(".json"));
  const forged = { ...SECRETARY, title: "理事长" };
  const path = join(second.folder, file!);
  await writeFile(
    path,
    (await second.stored()).split("\n")[0]!.replace(JSON.stringify(SECRETARY), JSON.stringify(forged)),
  );
  expect((await second.read()).second).toMatchObject({ agreed: 0, onlySecond: [], rejected: [{ reason: "UNSAID" }] });
  await writeFile(path, '{"prompt": "1", "stat');
  expect((await second.read()).second.agreed).toBe(1);
  expect(server.requests).toHaveLength(2);
});

it("a folder that cannot be written costs the keeping, not the answer", async () => {
  await using server = await endpoint(says(SECRETARY));
  await using folder = await opened(server.baseUrl);
  const file = join(folder.folder, "file");
  await writeFile(file, "no folder");
  await using second = await opened(server.baseUrl, { cacheFolder: file });
  expect((await second.read()).second.agreed).toBe(1);
});

it("the key goes to the endpoint and nowhere else, though the endpoint repeats it", async () => {
  const content = JSON.stringify({ statements: [SECRETARY, { ...SECRETARY, quote: KEY }] });
  // Escaped once within the content, and plain: -SECRET and \u002dSECRET.
  const hidden = content.replace("-SECRET", "\\u002dSECRET").replace("]", `,${JSON.stringify({ [KEY]: KEY })}]`);
  await using server = await endpoint(sends(200, completion(hidden)));
  await using second = await opened(server.baseUrl);
  const { extraction, second: reading } = await second.read();
  expect(reading).toMatchObject({ agreed: 1, rejectedCount: 2 });
  expect(server.requests[0]!.headers.authorization).toBe(`Bearer ${KEY}`);
  expect(JSON.stringify(server.requests[0]!.body)).not.toContain(KEY);
  const stored = await second.stored();
  expect(stored).toContain("党委书记");
  expect(stored + JSON.stringify(extraction) + second.notices.join()).not.toContain(KEY);
  expect(stored).not.toContain(".part");
});

it("without a key none is sent", async () => {
  await using server = await endpoint(says());
  await using second = await opened(server.baseUrl);
  const { apiKey: _, ...options } = { apiKey: KEY, cacheFolder: second.folder };
  await using open = await opened(server.baseUrl, { ...options, apiKey: undefined as unknown as string });
  await open.read();
  expect(server.requests[0]!.headers.authorization).toBeUndefined();
});
