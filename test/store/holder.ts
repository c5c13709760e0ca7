/**
 * `node holder.ts FOLDER [write]`: holds the graph of a folder open until it is killed. With `write` it goes on
 * writing: transaction n puts PER_TRANSACTION nodes `n-i`; after each commit it prints n.
 */
import { fileURLToPath } from "node:url";
import { openStore } from "../../src/store/index.ts";
import { addStatements } from "../../src/store/statements.ts";

const PER_TRANSACTION = 50;
const [folder = "", mode] = process.argv.slice(2);

addStatements(fileURLToPath(new URL("cypher/", import.meta.url)));
const store = await openStore({ dataDir: folder });
await store.prepare();
process.stdout.write("open\n");
for (let n = 1; mode === "write"; n++) {
  await store.transaction(async (transaction) => {
    for (let i = 0; i < PER_TRANSACTION; i++) {
      await transaction.run("test/put", { id: `${n}-${i}`, properties: { n, text: "留".repeat(200) } });
    }
  });
  process.stdout.write(`${n}\n`);
}
process.stdin.resume();
