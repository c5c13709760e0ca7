import { csvLine, EDGE_NAMES, NODE_NAMES, provenance } from "./csv.ts";
import { firstDay, lastDay } from "./days.ts";
import type { Writer } from "./graph.ts";

const headed = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

/**
 * Nodes for Gephi's import of spreadsheets. Without a byte order mark, which Gephi would take for a part of the first
 * heading.
 */
export const gephiNodes = (): Writer => ({
  head: csvLine(["Id", "Label", "Kind", ...NODE_NAMES.map((name) => (name === "type" ? "EventType" : headed(name)))]),
  node: ({ id, kind, name, fields }) => csvLine([id, name, kind, ...NODE_NAMES.map((field) => fields[field])]),
});

/** Edges for Gephi: whole days in Start and End, names of both ends, what is known of the relationship, where it comes from. */
export const gephiEdges = (): Writer => ({
  head: csvLine([
    ...[
      "Source",
      "Target",
      "Type",
      "Start",
      "End",
      "Id",
      "Label",
      "SourceName",
      "TargetName",
      "SourceKind",
      "TargetKind",
    ],
    ...EDGE_NAMES.map(headed),
    ...["Sources", "Quotes"],
  ]),
  edge: (edge) => {
    const { key, type, from, to, fields } = edge;
    const [start, end] = [firstDay(fields.begins), lastDay(fields.ends)];
    const ends = [from.name, to.name, from.kind, to.kind];
    const cells = EDGE_NAMES.map((field) => fields[field]);
    return csvLine([from.id, to.id, "Directed", start, end, key, type, ...ends, ...cells, ...provenance(edge)]);
  },
});
