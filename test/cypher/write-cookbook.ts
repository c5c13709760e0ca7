/**
 * `npm run -s docs:cypher`: makes the generated parts of docs/cypher.md anew from the seeds, and the one example
 * that cannot be written by hand: the key of an edge.
 */
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { statementHead } from "../../src/store/head.ts";
import { openStore } from "../../src/store/index.ts";
import { renew } from "./cookbook.ts";
import { fill } from "./seeds-graph.ts";

const FILE = new URL("../../docs/cypher.md", import.meta.url);
const BY_KEY = new URL("../../cypher/read/evidence-of-edge.cypher", import.meta.url);
/** Its first edge is the example of the question that takes a key. */
const WITH_EDGES = "read/members-of-consortium";

const folder = await mkdtemp(join(tmpdir(), "cookbook-"));
const store = await openStore({ dataDir: folder });
try {
  await fill(store, ["seeds"]);
  const [row] = await store.read(WITH_EDGES, statementHead(WITH_EDGES).example);
  const statement = await readFile(BY_KEY, "utf8");
  const keyed = statement.replace(/^\/\/ example: .*$/m, `// example: {"edge": "${String(row?.["edge"])}"}`);
  if (keyed !== statement) {
    await writeFile(BY_KEY, keyed);
    // Statements are read once a process: another one answers by the new example.
    spawnSync(process.execPath, [import.meta.filename], { stdio: "inherit" });
  } else {
    const document = await readFile(FILE, "utf8");
    const renewed = await renew(document, (name, parameters) => store.read(name, parameters));
    await writeFile(FILE, renewed);
    console.log(renewed === document ? "docs/cypher.md is up to date" : "docs/cypher.md is written anew");
  }
} finally {
  await store.close();
  await rm(folder, { recursive: true, force: true });
}
