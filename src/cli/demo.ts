import { Command, InvalidArgumentError } from "commander";
import { GraphError } from "../errors.ts";
import type { Extraction } from "../model/extraction.ts";
import { KIND_NAMES } from "../model/ontology.ts";
import { readSettings } from "../settings.ts";
import type { Store } from "../store/store.ts";
import { withGraph } from "./open-graph.ts";
import { counted, print } from "./output.ts";
import { startCounter } from "./progress.ts";

/** As `LARGEST_SCALE` of src/demo/, which is loaded only when it is needed. */
const LARGEST = 1000;
/** Pages that are made and given to the loader at a time: about two of its transactions. */
const PAGES = 1000;

/** `demo`: a made world into the graph. */
export const demoCommand = (): Command =>
  new Command("demo")
    .summary("fill the graph with a made-up world, for trying and measuring")
    .description(
      "Fills the graph with a made-up world, by the loader that reads documents go through. Every document of it says\n" +
        "so: its source begins with `demo:`. The same scale and seed give the same graph; a larger scale gives the\n" +
        "same and more, and what is there already is passed over. A graph that holds anything else is refused.",
    )
    .option("--scale <n>", `how large: about so many thousand entities, 1 to ${LARGEST}`, whole(1, LARGEST), 1)
    .option("--seed <n>", "which world", whole(0, 1_000_000), 1)
    .addHelpText("after", "\nExample:\n  consortium-graph demo --scale 10")
    .action(run);

const whole =
  (least: number, most: number) =>
  (text: string): number => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };

async function run({ scale, seed }: { scale: number; seed: number }): Promise<void> {
  const settings = readSettings();
  const [{ demoPages }, { stats }] = await Promise.all([import("../demo/index.ts"), import("../load/index.ts")]);
  await withGraph(settings, "write", async (store) => {
    await assertOnlyDemo(store);
    const total = await fill(store, demoPages(scale, seed));
    const { documents, statements, entities, relationships } = await stats(store);
    const sum = (numbers: Readonly<Partial<Record<string, number>>>): number =>
      Object.values(numbers).reduce<number>((all, each = 0) => all + each, 0);
    print(
      `${counted(total.added, "document")} made and loaded, ${total.unchanged} there already; all of it is made up`,
    );
    print(
      `the graph now has ${counted(documents, "document")}, ${counted(statements, "statement")}, ` +
        `${counted(sum(entities), "entity", "entities")} and ${counted(sum(relationships), "relationship")} between them`,
    );
    print(KIND_NAMES.flatMap((kind) => (entities[kind] ? [`${kind} ${entities[kind]}`] : [])).join(", "));
  });
}

/** @throws GRAPH_NOT_DEMO where the graph holds a document or a judgement that is not of the demonstration */
async function assertOnlyDemo(store: Store): Promise<void> {
  const { DEMO } = await import("../demo/index.ts");
  const [row] = await store.read("cli/not-demo", { prefix: DEMO });
  if (row) throw new GraphError("GRAPH_NOT_DEMO", `the graph holds what is no demonstration: ${String(row["what"])}`);
}

async function fill(store: Store, pages: Iterable<Extraction>): Promise<{ added: number; unchanged: number }> {
  const { load } = await import("../load/index.ts");
  const progress = await startCounter("documents made and loaded");
  const total = { added: 0, unchanged: 0 };
  let before = 0;
  const add = async (batch: readonly Extraction[]): Promise<void> => {
    const { documents } = await load(store, batch, { onProgress: (done) => progress.at(before + done) });
    before += batch.length;
    total.added += documents.added + documents.replaced;
    total.unchanged += documents.unchanged;
  };
  try {
    let batch: Extraction[] = [];
    for (const page of pages) {
      batch.push(page);
      if (batch.length < PAGES) continue;
      await add(batch);
      batch = [];
    }
    if (batch.length > 0) await add(batch);
  } finally {
    progress.stop();
  }
  return total;
}
