import { createHash } from "node:crypto";
import type { z } from "zod";
import { GraphError } from "../errors.ts";
import type { EntityAttributes } from "../model/entity.ts";
import type { LedgerRecord } from "../model/judgement.ts";
import type { Store, Transaction } from "../store/store.ts";
import { ARCHIVE_FORMAT, documentLine, end, header, judgementLine, type DocumentLine } from "./archive-format.ts";
import { begin, change } from "./change.ts";
import type { Facts, Fields } from "./facts.ts";
import { recordFrom } from "./import-ledger.ts";
import { record } from "./judge.ts";
import { printOf, printProperties } from "./prints.ts";
import { restored } from "./rebuild.ts";
import { assertNotNewer, setRestoring, stateOf } from "./state.ts";

/** Statements and mentions that go into one transaction, as of a load; so many characters of a line weigh as one. */
const BATCH = 10_000;
const CHARACTERS = 500;

/** Lines of an archive without their line feeds; asked for twice, so that nothing is written of a broken one. */
export type Lines = () => AsyncIterable<string>;

export interface RestoreOptions {
  /** Called after each transaction. @param documents   how many are done, of `of` */
  readonly onProgress?: (documents: number, of: number) => void;
  /** Statements and mentions that go into one transaction. */
  readonly weight?: number;
}

/**
 * Fills an empty graph from an archive. The archive is read through before anything is written. What is cut short goes
 * on where it was when it is called again with the same archive; until then the graph is marked as unfinished.
 * @returns how many documents the graph has now
 * @throws ARCHIVE_INVALID with the number of the line, GRAPH_NOT_EMPTY, GRAPH_NEWER
 */
export async function restore(
  store: Store,
  lines: Lines,
  { onProgress, weight = BATCH }: RestoreOptions = {},
): Promise<number> {
  const { documents, sha256 } = await check(lines());
  const state = await stateOf(store);
  if (state?.restoring === undefined) {
    const one = { after: "", limit: 1 };
    const there = [...(await store.read("dump/document-ids", one)), ...(await store.read("dump/judgements", one))];
    if (there.length > 0) throw new GraphError("GRAPH_NOT_EMPTY", "the graph has documents or judgements");
  } else if (state.restoring !== sha256) {
    throw new GraphError("GRAPH_NOT_EMPTY", "the graph holds a part of another archive");
  }
  let done = 0;
  for await (const batch of batches(lines(), weight)) {
    await store.transaction((transaction) => add(transaction, batch, sha256));
    done += batch.filter((line) => "document" in line).length;
    onProgress?.(done, documents);
  }
  await store.transaction(async (transaction) => {
    await begin(transaction);
    await setRestoring(transaction, null);
  });
  return documents;
}

/** Reads an archive through. @returns what its end says */
async function check(lines: AsyncIterable<string>): Promise<z.infer<typeof end>["end"]> {
  const hash = createHash("sha256");
  let number = 0;
  let documents = 0;
  let last: z.infer<typeof end>["end"] | undefined;
  const ids = new Set<string>();
  for await (const line of lines) {
    number++;
    if (last) throw invalid(number, "there is more behind the end");
    const value = parsed(line, number);
    if (number === 1) checkHeader(value);
    else if ("end" in value) last = shaped(end, value, number).end;
    else if ("judgement" in value) {
      const record = recordFrom(shaped(judgementLine, value, number).judgement);
      if (typeof record === "string") throw invalid(number, `judgement: ${record}`);
    } else {
      const { id } = shaped(documentLine, value, number).document;
      if (ids.has(id)) throw invalid(number, `document ${id} comes twice`);
      ids.add(id);
      documents++;
    }
    if (!last) hash.update(`${line}\n`);
  }
  if (!last) throw invalid(number, number === 0 ? "it is empty" : "it is cut off behind this line: the end is missing");
  if (last.documents !== documents)
    throw invalid(number, `it tells of ${last.documents} documents and has ${documents}`);
  if (last.sha256 !== hash.digest("hex")) throw invalid(number, "a line before was changed: its checksum is another");
  return last;
}

function checkHeader(value: object): void {
  const { format, schemaVersion } = shaped(header, value, 1);
  if (format > ARCHIVE_FORMAT) throw new GraphError("GRAPH_NEWER", `the archive is of form ${format}`);
  assertNotNewer({ schemaVersion });
}

const invalid = (line: number, reason: string): GraphError =>
  new GraphError("ARCHIVE_INVALID", `line ${line} of the archive: ${reason}`);

function parsed(line: string, number: number): object {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === "object" && value !== null) return value;
  } catch {
    throw invalid(number, "it is no JSON, or cut off");
  }
  throw invalid(number, "it is no JSON object");
}

function shaped<Shape extends z.ZodType>(shape: Shape, value: object, number: number): z.output<Shape> {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  throw invalid(number, `${path.length > 0 ? `${path.join(".")}: ` : ""}${message}`);
}

interface JudgementLine {
  readonly judgement: LedgerRecord;
}
type Line = DocumentLine | JudgementLine;

/** Records and documents in batches of about the same weight. The archive has been checked. */
async function* batches(lines: AsyncIterable<string>, most: number): AsyncIterable<Line[]> {
  let batch: Line[] = [];
  let weight = 0;
  for await (const line of lines) {
    const value = JSON.parse(line) as Line | object;
    if (!("document" in value) && !("judgement" in value)) continue;
    batch.push(value);
    weight += line.length / CHARACTERS;
    weight += "document" in value ? value.mentions.length + value.statements.length : 1;
    if (weight < most) continue;
    yield batch;
    [batch, weight] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

async function add(transaction: Transaction, batch: readonly Line[], archive: string): Promise<void> {
  await begin(transaction);
  await setRestoring(transaction, archive);
  await record(
    transaction,
    batch.flatMap((line) => ("judgement" in line ? [line.judgement] : [])),
  );
  const documents = batch.filter((line) => "document" in line);
  const ids = documents.map(({ document }) => document.id);
  const known = new Set((await transaction.run("write/documents-known", { ids })).map(({ id }) => id));
  const facts = documents.filter(({ document }) => !known.has(document.id)).map(factsOfLine);
  if (facts.length > 0) await change(transaction, facts, []);
}

/** What a document says, with what follows from it made again: pure. */
function factsOfLine({ document, mentions, statements }: DocumentLine): Facts {
  const { id, published, text } = document;
  const told = restored(
    id,
    mentions.map(({ source, attributes, ...rest }) => ({
      ...rest,
      id: source,
      attributes: JSON.parse(attributes) as EntityAttributes,
      ...(published === undefined ? {} : { published }),
    })),
    statements.map((properties) => ({
      id: properties.id,
      document: id,
      predicate: properties.predicate,
      subject: properties.subject,
      object: properties.object,
      fields: JSON.parse(properties.fields) as Fields,
      confidence: properties.confidence,
      properties,
    })),
  );
  const print = printOf({ id, published, text }, told.mentions);
  return { ...told, print, document: { ...document, ...printProperties(print) } };
}
