import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Extraction } from "../../src/model/extraction.ts";
import { run, temporaryFolder, type RunOptions } from "../cli/run.ts";
import { endpoint, error, KEY, says } from "./endpoint.ts";
import { PAGE, SECRETARY } from "./reading.ts";

async function withPage() {
  const folder = await temporaryFolder();
  await writeFile(join(folder.path, "a.txt"), PAGE);
  await writeFile(join(folder.path, "b.txt"), `${PAGE}又讯。`);
  const everyFile = async (): Promise<string> => {
    const files = await readdir(folder.path, { recursive: true, withFileTypes: true });
    const texts = files
      .filter((file) => file.isFile())
      .map((file) => readFile(join(file.parentPath, file.name), "latin1"));
    return (await Promise.all(texts)).join("\n");
  };
  const env = (baseUrl: string, more: Record<string, string> = {}) => ({
    LLM_BASE_URL: baseUrl,
    LLM_MODEL: "reader-1",
    LLM_API_KEY: KEY,
    ...more,
  });
  return {
    everyFile,
    run: (args: string[], baseUrl?: string, more?: Record<string, string>) =>
      run(args, { cwd: folder.path, ...(baseUrl && { env: env(baseUrl, more) }) } satisfies RunOptions),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}
const read = (line: string): Extraction => JSON.parse(line) as Extraction;

it("says once, before the first request, what goes where; shows progress and cost; the key is nowhere", async () => {
  await using server = await endpoint(says(SECRETARY));
  await using page = await withPage();
  const prices = { LLM_PRICE_INPUT: "1.5", LLM_PRICE_OUTPUT: "6", LOG_LEVEL: "trace" };
  const { status, stdout, stderr } = await page.run(["extract", "a.txt", "b.txt", "--json"], server.baseUrl, prices);
  expect(status).toBe(0);
  expect(
    stdout
      .trim()
      .split("\n")
      .map(read)
      .map(({ report }) => report.secondReader?.agreed),
  ).toEqual([1, 1]);
  expect(stderr).toBe(
    `second reader: the title and the cleaned text of each document go to ${server.baseUrl}/chat/completions ` +
      "(model reader-1, with LLM_API_KEY, unencrypted); --no-second-reader leaves it out\n" +
      "second reader: 2 requests, 200 tokens sent, 40 answered, cost 0.0005\n",
  );
  expect(stdout + stderr + (await page.everyFile())).not.toContain(KEY);
});

it("is off where nothing is set, where the user leaves it out, and in what serves", async () => {
  await using server = await endpoint(says(SECRETARY));
  await using page = await withPage();
  const plain = await page.run(["extract", "a.txt", "--json"]);
  const without = await page.run(["extract", "a.txt", "--json", "--no-second-reader"], server.baseUrl);
  expect(without).toEqual(plain);
  expect(read(plain.stdout).report).not.toHaveProperty("secondReader");
  const onlyModel = await run(["extract", "a.txt", "--json"], { cwd: ".", env: { LLM_MODEL: "x" } });
  expect(onlyModel.stderr).not.toContain("second reader");
  expect(server.requests).toEqual([]);
});

it("asked for and not set up, it says what is missing", async () => {
  await using page = await withPage();
  const { status, stderr } = await page.run(["extract", "a.txt", "--second-reader"]);
  expect(stderr).toContain("SETTING_INVALID: --second-reader needs LLM_BASE_URL and LLM_MODEL");
  expect(status).toBe(2);
});

it("ingest keeps the raised confidence and the report; the embedded graph and the answers share a folder", async () => {
  await using server = await endpoint(says(SECRETARY, { ...SECRETARY, title: "院长" }));
  await using page = await withPage();
  await page.run(["extract", "a.txt"], server.baseUrl);
  const { status, stdout, stderr } = await page.run(["ingest", "a.txt"], server.baseUrl);
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: expect.stringContaining("second reader: 1 agreed, 0 for review, 1 rejected"),
  });
  expect(stderr).toContain("0 requests, 1 answer from the cache");
  expect(server.requests).toHaveLength(1);
  const cypher =
    "MATCH (s:Statement {rule: 'post-chain+second-reader'}) RETURN s.title AS title, s.confidence AS confidence";
  expect(JSON.parse((await page.run(["cypher", cypher, "--json"])).stdout)).toEqual({
    title: "党委书记",
    confidence: 0.975,
  });
  const titles = await page.run([
    "cypher",
    "MATCH (s:Statement) WHERE s.title = '院长' RETURN count(s) AS n",
    "--json",
  ]);
  expect(JSON.parse(titles.stdout)).toEqual({ n: 0 });
  const report = await page.run(["cypher", "MATCH (d:Document) RETURN d.report AS report", "--json"]);
  expect(JSON.parse((JSON.parse(report.stdout) as { report: string }).report)).toMatchObject({
    secondReader: { agreed: 1 },
  });
});

it("report shows what is for review and what was thrown away", async () => {
  const part = {
    ...SECRETARY,
    predicate: "PART_OF",
    subject: SECRETARY.object,
    object: { kind: "Consortium", name: "江北汽车产教联合体" },
  };
  await using server = await endpoint(
    says({ ...part, quote: "江北职业技术学院为江北汽车产教联合体理事长单位" }, { ...SECRETARY, predicate: "CHAIRS" }),
  );
  await using page = await withPage();
  const { stdout } = await page.run(["report", "a.txt"], server.baseUrl);
  expect(stdout).toContain("for review: 江北职业技术学院 PART_OF 江北汽车产教联合体: ");
  expect(stdout).toContain("rejected 1 × PREDICATE, first: ");
});

it("where it fails, the rules' reading stands, the document is named, and the exit code is 1", async () => {
  await using server = await endpoint(error(401, `Incorrect API key provided: ${KEY}`));
  await using page = await withPage();
  const plain = await page.run(["extract", "a.txt", "--json"]);
  const { status, stdout, stderr } = await page.run(["extract", "a.txt", "--json"], server.baseUrl);
  expect(status).toBe(1);
  expect(stderr).toContain(
    "a.txt: not read a second time: LLM_REFUSED: the endpoint answers 401: Incorrect API key provided: [key]",
  );
  expect(read(stdout).statements).toEqual(read(plain.stdout).statements);
  expect(stdout + stderr + (await page.everyFile())).not.toContain(KEY);
});

it.each([
  ["LLM_BASE_URL", "ftp://x", "LLM_BASE_URL must be an http or https address"],
  ["LLM_BASE_URL", `https://user:${KEY}@x/v1`, "LLM_BASE_URL must be an http or https address"],
  ["LLM_API_KEY", `${KEY}\nx`, "LLM_API_KEY must be a key without blanks"],
  ["LLM_PRICE_INPUT", "1,5", 'LLM_PRICE_INPUT is "1,5" and must be a number such as 0.15'],
  ["LLM_RETRIES", "-1", "LLM_RETRIES"],
])("%s=%s is refused without showing a secret", async (name, value, message) => {
  await using page = await withPage();
  const { status, stderr } = await page.run(["extract", "a.txt"], "http://127.0.0.1:9/v1", { [name]: value });
  expect(stderr).toContain(message);
  expect(stderr).not.toContain(KEY);
  expect(status).toBe(2);
});
