import { defaultModel, Model } from "@alephdata/followthemoney";
import { parse as parseCsv } from "csv-parse/sync";
import { MultiDirectedGraph, MultiGraph } from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import { Parser, type Quad } from "n3";
import { FORMATS, graphOf, written, type FormatName, type GraphEdge, type GraphNode } from "../../src/export/index.ts";

/** The files of a format as texts, in its order. */
export async function files(
  format: FormatName,
  { nodes, edges }: { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] },
): Promise<string[]> {
  return Promise.all(
    FORMATS[format].files.map(async ({ writer }) => {
      // As bytes and back: what a file would hold.
      let text = "";
      for await (const piece of written(writer(), graphOf(nodes, edges))) text += piece;
      return Buffer.from(text, "utf8").toString("utf8");
    }),
  );
}

// A file without an edge tells graphology's readers no direction.
type Constructor = Parameters<typeof gexf.parse>[0];
const graphology = MultiGraph as unknown as Constructor;

/** Read by graphology's reader of GraphML. */
export const openGraphml = (text: string) => graphml.parse(graphology, text);
/** Read by graphology's reader of GEXF. */
export const openGexf = (text: string) => gexf.parse(graphology, text);
/** Imported by graphology itself. */
export const openJson = (text: string) =>
  MultiDirectedGraph.from(JSON.parse(text) as Parameters<typeof MultiDirectedGraph.from>[0]);

/** Read by csv-parse, which refuses what is not RFC 4180 and rows of unequal length. */
export const openCsv = (text: string): Record<string, string>[] =>
  parseCsv(text, { columns: true, bom: true, record_delimiter: "\r\n" });

/** Read by n3 in its strict mode. */
export const openTurtle = (text: string): Quad[] => new Parser({ format: "text/turtle" }).parse(text);

const model = new Model(defaultModel);

/**
 * Read by the FollowTheMoney package, which refuses a schema or a property that there is not. Intervals have `proof`
 * since version 4 of the model (2025); the package is of version 3, so it is looked at apart.
 */
export function openFtm(text: string) {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => {
      const raw = JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> };
      const { proof, ...properties } = raw.properties;
      const isInterval = model.getSchema(raw.schema).isA("Interval");
      const entity = model.getEntity({ ...raw, properties: isInterval ? properties : raw.properties });
      return { entity, proof: proof ?? [] };
    });
}
