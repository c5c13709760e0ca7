import { z } from "zod";
import { judgementOf, undoingOf, VERDICTS, type LedgerRecord } from "../model/judgement.ts";
import { KIND_NAMES } from "../model/ontology.ts";
import type { Store } from "../store/store.ts";
import { begin } from "./change.ts";
import { invalidPair, invalidSaid, record } from "./judge.ts";

const id = z.string().min(1).max(200);
const side = z.strictObject({ id, document: id, page: z.string(), kind: z.enum(KIND_NAMES), name: z.string().min(1) });
const said = { id: id.optional(), by: z.string(), at: z.string(), why: z.string() };
const line = z.discriminatedUnion("verdict", [
  z.strictObject({ verdict: z.enum(VERDICTS), left: side, right: side, ...said }),
  z.strictObject({ verdict: z.literal("UNDO"), undoes: id, ...said }),
]);

/** What became of the lines. */
export interface Imported {
  /** Records that the ledger did not have. */
  readonly added: number;
  /** Records that it had. */
  readonly known: number;
  /** Lines that are no records, counted from 1, with the reason. */
  readonly bad: readonly { readonly line: number; readonly reason: string }[];
}

/**
 * Takes an exported ledger into this one, in one transaction: one JSON object a line, blank lines aside. What is there
 * already changes nothing; a bad line is told and the rest goes on.
 */
export async function importLedger(store: Store, text: string): Promise<Imported> {
  const records: LedgerRecord[] = [];
  const bad: { line: number; reason: string }[] = [];
  for (const [index, each] of text.split(/\r?\n/).entries()) {
    if (each.trim() === "") continue;
    const read = readLine(each);
    if (typeof read === "string") bad.push({ line: index + 1, reason: read });
    else records.push(read);
  }
  if (records.length === 0) return { added: 0, known: 0, bad };
  const added = await store.transaction(async (transaction) => {
    await begin(transaction);
    return record(transaction, records);
  });
  return { added, known: records.length - added, bad };
}

/** A record, or the reason why the line is none. */
function readLine(text: string): LedgerRecord | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return "no JSON";
  }
  return recordFrom(json);
}

/** A record as it is exported, or the reason why a value is none. */
export function recordFrom(json: unknown): LedgerRecord | string {
  const parsed = line.safeParse(json);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    return `${path.join(".") || "the object"}: ${message}`;
  }
  const { data } = parsed;
  const wrong = invalidSaid(data) ?? (data.verdict === "UNDO" ? undefined : invalidPair(data.left, data.right));
  if (wrong !== undefined) return wrong;
  const read = data.verdict === "UNDO" ? undoingOf(data) : judgementOf(data);
  return data.id === undefined || data.id === read.id ? read : `id: it is not that of its content, ${read.id}`;
}
