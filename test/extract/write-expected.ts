import { writeFileSync } from "node:fs";
import { readSeeds } from "./golden.ts";

// Writes what the program reads of the seeds now beside them; what has changed is to be reviewed by hand.
for (const { path, lines } of await readSeeds()) {
  writeFileSync(path, lines.map((line) => `${line}\n`).join(""));
  console.log(`${lines.length} lines: ${path}`);
}
