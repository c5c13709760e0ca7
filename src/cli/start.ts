import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { readSettings, type Settings } from "../settings.ts";
import type { Row, Store } from "../store/store.ts";
import { withGraph } from "./open-graph.ts";
import { counted, describeError, print, warn } from "./output.ts";
import { type Json, QUESTIONS } from "./questions.ts";
import { serveUntilStopped, type Serving } from "./serve.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** `start`: what `npm start` runs. */
export const startCommand = (): Command =>
  new Command("start")
    .summary("read the documents of seeds/, serve the graph, and print three questions to try")
    .description(
      "Reads the documents of seeds/ that the graph does not have yet, says what is in the graph, serves it over\n" +
        "GraphQL, and prints three questions with their answers. Runs until Ctrl-C.",
    )
    .addHelpText("after", "\nExample:\n  npm start")
    .action(run);

async function run(): Promise<void> {
  const settings = readSettings();
  await withGraph(settings, "write", async (store) => {
    const added = await ingestSeeds(store, settings);
    await printFound(store, settings, added);
    await serveUntilStopped(store, settings, printQuestions);
  });
}

/** Returns how many documents were new. */
async function ingestSeeds(store: Store, { maxInputBytes }: Settings): Promise<number> {
  const { ingestInto } = await import("../pipeline.ts");
  let added = 0;
  for await (const step of ingestInto(store, ["seeds"], { maxBytes: maxInputBytes, base: ROOT })) {
    if (step.kind === "failed") warn(describeError(step.error));
    if (step.kind === "read") added++;
  }
  return added;
}

async function printFound(store: Store, { dataDir, neo4j }: Settings, added: number): Promise<void> {
  const { stats } = await import("../load/index.ts");
  const { documents, entities, relationships } = await stats(store);
  const officials = Number((await store.read("cli/officials"))[0]?.["officials"] ?? 0);
  const place = neo4j ? neo4j.uri : `the embedded graph in ${dataDir}`;
  print(`${counted(documents, "document")} (${added} new) in ${place}`);
  const parts = [
    counted(entities.Consortium ?? 0, "consortium", "consortia"),
    counted(entities.School ?? 0, "school"),
    counted(entities.Enterprise ?? 0, "enterprise"),
    counted(entities.Government ?? 0, "public body", "public bodies"),
    counted(entities.Person ?? 0, "person", "people"),
    `of whom ${counted(officials, "official")}`,
    counted(relationships.HOLDS_POST ?? 0, "post"),
    counted(entities.Event ?? 0, "event"),
  ];
  print(`  found: ${parts.join(", ")}`);
  const noise = noiseKinds(await store.read("read/documents-read"));
  if (noise.length > 0) print(`  removed as noise: ${noise.join(", ")}`);
}

/** Kinds of noise over all documents, each once, with the number of documents where it is more than one. */
function noiseKinds(documents: readonly Row[]): string[] {
  const kinds = documents.flatMap(({ noise }) => (noise ?? []) as string[]);
  const counts = Map.groupBy(kinds, (kind) => kind);
  return [...counts].map(([kind, { length }]) => (length > 1 ? `${kind} (${length} documents)` : kind)).toSorted();
}

async function printQuestions({ url, page, ask }: Serving): Promise<void> {
  print(`  the explorer, in a browser: ${page}`);
  print(`  GraphQL and GraphiQL: ${url}`);
  print();
  print("Three questions to try:");
  for (const { asks, query, answer } of QUESTIONS) {
    const data = await ask(query);
    print();
    print(`  ${asks}`);
    print(`     ${query}`);
    print(`  → ${(data ? answer(data as Json) : undefined) ?? "no document says so"}`);
  }
  print();
  print("Ctrl-C ends.");
}
