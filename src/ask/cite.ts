import { z } from "zod";
import { GraphError } from "../errors.ts";
import { dumpHash, SCHEMA_VERSION, stateOf } from "../load/index.ts";
import { EXTRACTOR_VERSION } from "../model/extraction.ts";
import { statementNames, statementSource, statementText, stripComments } from "../store/statements.ts";
import type { Caps, Parameters, ReadOptions, Store, Table } from "../store/store.ts";
import { ask, type Question } from "./ask.ts";
import { asParameters } from "./parameters.ts";
import { resultHash } from "./result-hash.ts";

const HASH = z.string().regex(/^sha256:[\da-f]{64}$/, "must be sha256: and 64 digits");
const CITATION = z.strictObject({
  citation: z.literal(1),
  /** One of the questions of `cypher/read/`, as it read then; absent for a question of somebody's own. */
  question: z.string().optional(),
  cypher: z.string(),
  parameters: z.record(z.string(), z.json()),
  /** Version of what the graph holds beside what was read. */
  schema: z.int(),
  /** Version of the rules that read the documents. */
  rules: z.string(),
  /** SHA-256 of the canonical dump: of every fact in the graph, the same on either engine. */
  data: HASH,
  /** When it was asked, in UTC: 2026-11-23. */
  date: z.iso.date(),
  columns: z.array(z.string()),
  rows: z.int().min(0),
  /** SHA-256 of columns and rows, whatever the order of the rows. */
  result: HASH,
});
/** What somebody else needs to ask a question again, and to see whether the answer still is that. */
export type Citation = z.infer<typeof CITATION>;

/** How an answer of today stands to a citation. */
export interface Checked {
  readonly sameResult: boolean;
  readonly sameData: boolean;
  /** Rows today; Infinity where there are more than may be had. */
  readonly rows: number;
  /** The question of that name has another text today. */
  readonly reworded: boolean;
}

/**
 * Asks a question and writes down all that it takes to ask it again.
 * @param question  its name in `cypher/read/`, where it has one
 * @param date      today, in UTC: 2026-11-23
 * @throws as `ask` does; ANSWER_TRUNCATED where a cap leaves rows out; GRAPH_CHANGED where it is written to meanwhile
 */
export async function cite(
  store: Store,
  asked: Question & { readonly question?: string | undefined },
  limits: Caps & ReadOptions,
  date: string,
): Promise<Citation> {
  const { question, text, parameters } = asked;
  const [table, data] = await asOneState(store, async () => [
    await ask(store, { text: textFor(store, question, text), parameters }, limits),
    await dumpHash(store),
  ]);
  if (table.truncated) {
    const cap = table.truncated === "rows" ? `${limits.maxRows} rows` : `${limits.maxBytes} bytes`;
    throw new GraphError(
      "ANSWER_TRUNCATED",
      `the answer has more than ${cap}, so that only a part of it could be cited`,
    );
  }
  return {
    citation: 1,
    ...(question !== undefined && { question }),
    cypher: text,
    parameters: parameters as Citation["parameters"],
    schema: SCHEMA_VERSION,
    rules: EXTRACTOR_VERSION,
    data: `sha256:${data}`,
    date,
    columns: [...table.columns],
    rows: table.rows.length,
    result: resultHash(table),
  };
}

/** Asks the question of a citation again. @throws as `ask` does; GRAPH_CHANGED */
export async function check(store: Store, cited: Citation, limits: Caps & ReadOptions): Promise<Checked> {
  const { question, cypher, parameters } = cited;
  const caps = { ...limits, maxRows: Math.max(limits.maxRows, cited.rows) };
  const [table, data] = await asOneState<[Table, string]>(store, async () => [
    await ask(store, { text: textFor(store, question, cypher), parameters: parameters as Parameters }, caps),
    await dumpHash(store),
  ]);
  return {
    sameResult: !table.truncated && resultHash(table) === cited.result,
    sameData: `sha256:${data}` === cited.data,
    rows: table.truncated ? Infinity : table.rows.length,
    reworded: question !== undefined && questionText(question) !== cypher,
  };
}

/** The text of a question of `cypher/read/`, as all engines are asked it; undefined where there is none. */
export const questionText = (name: string): string | undefined =>
  statementNames("read").includes(`read/${name}`) ? stripComments(statementSource(`read/${name}`)) : undefined;

/**
 * Reads a citation as `cite` prints it.
 * @throws CITATION_INVALID
 */
export function parseCitation(text: string): Citation {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    throw new GraphError("CITATION_INVALID", `it is no JSON: ${text.slice(0, 40)}`, { cause: error });
  }
  const { success, data, error } = CITATION.safeParse(given);
  if (!success) {
    const [issue] = error.issues;
    throw new GraphError("CITATION_INVALID", `${issue!.path.join(".") || "the citation"}: ${issue!.message}`);
  }
  asParameters(data.parameters);
  return data;
}

/** A question that reads as it did is asked as this engine is asked it; any other as it was cited. */
const textFor = (store: Store, question: string | undefined, text: string): string =>
  question !== undefined && questionText(question) === text ? statementText(`read/${question}`, store.engine) : text;

/** @throws GRAPH_CHANGED where somebody writes to the graph while it is worked with */
async function asOneState<Result>(store: Store, work: () => Promise<Result>): Promise<Result> {
  const before = await stateOf(store);
  const result = await work();
  const after = await stateOf(store);
  if (before?.version === after?.version) return result;
  throw new GraphError("GRAPH_CHANGED", "the graph was written to while it was asked");
}
