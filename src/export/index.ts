import { csvEdges, csvNodes } from "./csv.ts";
import { followTheMoney } from "./ftm.ts";
import { gephiEdges, gephiNodes } from "./gephi.ts";
import { gexf } from "./gexf.ts";
import type { Writer } from "./graph.ts";
import { graphml } from "./graphml.ts";
import { graphologyJson, jsonLines } from "./json.ts";
import { turtle } from "./turtle.ts";

export interface WriterOptions {
  /** IRI in front of ids in RDF. */
  readonly base?: string;
}

/** One file of a format. */
export interface FormatFile {
  /** What it holds, where a format has a file for nodes and one for edges. */
  readonly part?: "nodes" | "edges";
  readonly writer: (options?: WriterOptions) => Writer;
}

export interface Format {
  /** What it is and who reads it, in a line. */
  readonly about: string;
  /** Ending of its files, with the dot. */
  readonly ending: string;
  /** Media type of its files. */
  readonly type: string;
  readonly files: readonly FormatFile[];
  /** Documents belong to it: what is stated there points to them. */
  readonly documents?: true;
}

/** The formats in which a graph can be taken away, by the names that the command line and the page know. */
export const FORMATS = {
  graphml: {
    about: "GraphML, for Gephi, Cytoscape, yEd, NetworkX and igraph",
    ending: ".graphml",
    type: "application/graphml+xml",
    files: [{ writer: graphml }],
  },
  gexf: {
    about: "GEXF 1.3 with colours and time, for Gephi and Gephi Lite",
    ending: ".gexf",
    type: "application/gexf+xml",
    files: [{ writer: gexf }],
  },
  gephi: {
    about: "two CSV files for Gephi's import of spreadsheets: Source, Target, Type, Start, End and more",
    ending: ".csv",
    type: "text/csv;charset=utf-8",
    files: [
      { part: "nodes", writer: gephiNodes },
      { part: "edges", writer: gephiEdges },
    ],
  },
  csv: {
    about: "two CSV files for Excel and other spreadsheets, with all that is known",
    ending: ".csv",
    type: "text/csv;charset=utf-8",
    files: [
      { part: "nodes", writer: csvNodes },
      { part: "edges", writer: csvEdges },
    ],
  },
  json: {
    about: "one JSON object in the form of graphology, with sentences",
    ending: ".json",
    type: "application/json",
    files: [{ writer: graphologyJson }],
  },
  jsonl: {
    about: "JSON lines: a node or a relationship a line, with sentences",
    ending: ".jsonl",
    type: "application/jsonl",
    files: [{ writer: jsonLines }],
  },
  ftm: {
    about: "FollowTheMoney entities, a JSON object a line, with proof; for ftm and Aleph",
    ending: ".ftm.json",
    type: "application/jsonl",
    files: [{ writer: followTheMoney }],
    documents: true,
  },
  turtle: {
    about: "RDF in Turtle, by the W3C's ORG and PROV",
    ending: ".ttl",
    type: "text/turtle;charset=utf-8",
    files: [{ writer: turtle }],
    documents: true,
  },
} as const satisfies Record<string, Format>;
export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

export { csvTable } from "./csv.ts";
export { jsonTable } from "./json.ts";
export * from "./graph.ts";
