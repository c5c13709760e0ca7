import { Command, InvalidArgumentError, Option } from "commander";
import { GraphError } from "../errors.ts";
import { FORMATS, FORMAT_NAMES, OTHER_KINDS, written } from "../export/index.ts";
import type { EdgeType, ExportGraph, Format, FormatFile, FormatName, NodeKind } from "../export/index.ts";
import { DERIVED_NAMES, KIND_NAMES, PREDICATE_NAMES } from "../model/ontology.ts";
import { readSettings } from "../settings.ts";
import { withGraph } from "./open-graph.ts";
import { counted, print } from "./output.ts";
import { writeOut, writeWhole } from "./whole-files.ts";

const KINDS: readonly NodeKind[] = [...KIND_NAMES, ...OTHER_KINDS];
const TYPES: readonly EdgeType[] = [...PREDICATE_NAMES, ...DERIVED_NAMES, "WITHIN", "MENTIONS"];

interface Options {
  readonly format: FormatName;
  readonly output?: string;
  readonly part?: "nodes" | "edges";
  readonly kinds?: readonly NodeKind[];
  readonly relations?: readonly EdgeType[];
  readonly documents?: boolean;
  readonly sentences: boolean;
  readonly base?: string;
}

/** `export`: the graph in a form that other programs read. */
export const exportCommand = (): Command =>
  new Command("export")
    .summary("write the graph as GraphML, GEXF, CSV, JSON, FollowTheMoney or RDF")
    .description(
      `Writes the whole graph, or a part of it, in a form that other programs read:\n\n${FORMAT_NAMES.map(
        (name) => `  ${name.padEnd(8)} ${FORMATS[name].about}`,
      ).join("\n")}\n\nThe same graph gives the same bytes from either engine.`,
    )
    .addOption(new Option("--format <name>", "the form").choices(FORMAT_NAMES).makeOptionMandatory())
    .option("--output <file>", "where to write; FILE.nodes.csv and FILE.edges.csv for two files. Else standard output")
    .addOption(new Option("--part <part>", "of two files only one").choices(["nodes", "edges"]))
    .option("--kinds <kinds>", `only these kinds, by commas: ${KINDS.join(", ")}`, listOf(KINDS))
    .option("--relations <types>", `only these relationships: ${TYPES.join(", ")}`, listOf(TYPES))
    .option("--documents", "documents are nodes too, with what they mention and count; always so in ftm and turtle")
    .option("--no-sentences", "leave out the sentences and sources behind relationships")
    .option("--base <iri>", "in turtle: what stands in front of ids", iri)
    .addHelpText(
      "after",
      "\nExample:\n  consortium-graph export --format graphml --output graph.graphml\n" +
        "  consortium-graph export --format csv --part edges --kinds Person,School > posts.csv",
    )
    .action(run);

const listOf =
  <Name extends string>(known: readonly Name[]) =>
  (text: string): readonly Name[] => {
    const names = text.split(",").map((name) => name.trim());
    const wrong = names.find((name) => !known.includes(name as Name));
    if (wrong === undefined) return names as Name[];
    throw new InvalidArgumentError(`${wrong || "an empty name"} is none of ${known.join(", ")}.`);
  };

function iri(text: string): string {
  if (URL.canParse(text) && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*$/i.test(text)) return text;
  throw new InvalidArgumentError("It must be an IRI, such as https://example.org/graph/.");
}

async function run(options: Options): Promise<void> {
  const { format: name, output, part, base } = options;
  const format: Format = FORMATS[name];
  const files = format.files.filter((file) => part === undefined || file.part === part);
  if (files.length === 0) throw new GraphError("USAGE", `${name} is one file: --part goes with csv and gephi`);
  if (files.length > 1 && output === undefined) {
    throw new GraphError("USAGE", `${name} is two files: give --output, or --part nodes or --part edges`);
  }
  const settings = readSettings();
  const { storedGraph } = await import("../export/stored.ts");
  await withGraph(settings, "read", async (store) => {
    const { graph, counts } = counting(
      await storedGraph(store, {
        documents:
          options.documents === true || format.documents === true || options.kinds?.includes("Document") === true,
        quotes: options.sentences,
        ...(options.kinds && { kinds: options.kinds }),
        ...(options.relations && { types: options.relations }),
      }),
    );
    const text = ({ writer }: FormatFile) => written(writer(base === undefined ? {} : { base }), graph);
    if (output === undefined || output === "-") return writeOut(text(files[0]!));
    const whole = files.map((file) => ({ path: pathOf(output, file, files.length), text: () => text(file) }));
    await writeWhole(whole);
    const { nodes, edges } = counts;
    const held = [nodes > 0 && counted(nodes, "node"), edges > 0 && counted(edges, "relationship")].filter(Boolean);
    print(`${whole.map(({ path }) => path).join(" and ")}: ${held.join(" and ") || "nothing in it"}`);
  });
}

/** `graph.csv` and `graph` become `graph.nodes.csv` and `graph.edges.csv` where there are two files. */
const pathOf = (output: string, { part }: FormatFile, files: number): string =>
  files === 1 || part === undefined ? output : `${output.replace(/\.csv$/i, "")}.${part}.csv`;

/** The same graph; counts tell what was read of it. */
function counting(graph: ExportGraph): {
  readonly graph: ExportGraph;
  readonly counts: { readonly nodes: number; readonly edges: number };
} {
  const counts = { nodes: 0, edges: 0 };
  const count = async function* <Item>(what: "nodes" | "edges", pages: AsyncIterable<readonly Item[]>) {
    for await (const page of pages) {
      counts[what] += page.length;
      yield page;
    }
  };
  return { graph: { nodes: () => count("nodes", graph.nodes()), edges: () => count("edges", graph.edges()) }, counts };
}
