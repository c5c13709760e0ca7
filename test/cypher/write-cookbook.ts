/** `node test/cypher/write-cookbook.ts`: makes the generated parts of docs/cypher.md anew from the seeds. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../src/store/index.ts";
import { renew } from "./cookbook.ts";
import { fill } from "./seeds-graph.ts";

const FILE = new URL("../../docs/cypher.md", import.meta.url);

const folder = await mkdtemp(join(tmpdir(), "cookbook-"));
const store = await openStore({ dataDir: folder });
try {
  await fill(store, ["seeds"]);
  const document = await readFile(FILE, "utf8");
  const renewed = await renew(document, (name, parameters) => store.read(name, parameters));
  await writeFile(FILE, renewed);
  console.log(renewed === document ? "docs/cypher.md is up to date" : "docs/cypher.md is written anew");
} finally {
  await store.close();
  await rm(folder, { recursive: true, force: true });
}
