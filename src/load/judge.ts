import { GraphError } from "../errors.ts";
import {
  judgementOf,
  undoingOf,
  type Judged,
  type Judgement,
  type LedgerRecord,
  type Said,
  type Undoing,
  type Verdict,
} from "../model/judgement.ts";
import { isOrganization, type Kind } from "../model/ontology.ts";
import type { Row, Store, Transaction } from "../store/store.ts";
import { begin, change } from "./change.ts";
import { contradiction } from "./contradiction.ts";
import { runOver, Writes } from "./in-batches.ts";
import { standingJudgements } from "./ledger.ts";
import { recordProperties, recordOf } from "./records.ts";

/** What somebody judges. */
export interface Judging extends Said {
  /** Ids of source entities, or of entities: then the source entity of the smallest id stands for it. */
  readonly left: string;
  readonly right: string;
  readonly verdict: Verdict;
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;
/** UTF-16 units of who and why. */
const LONGEST = 1000;

/**
 * What is wrong with who, when and why; undefined where nothing is.
 * @param said   `by` and `why` at most 1,000 UTF-16 units, `by` not empty; `at` ISO 8601 in UTC
 */
export function invalidSaid({ by, at, why }: Said): string | undefined {
  if (by.trim() === "" || by.length > LONGEST) return `by must name somebody, in 1 to ${LONGEST} characters`;
  if (why.length > LONGEST) return `why has ${why.length} characters, more than ${LONGEST}`;
  if (!instant.test(at) || Number.isNaN(Date.parse(at))) return `at must be like 2024-06-18T09:30:00Z, not ${at}`;
  return undefined;
}

/** What is wrong with a pair; undefined where nothing is. */
export function invalidPair(left: Judged, right: Judged): string | undefined {
  if (left.id === right.id) return `${left.id} is one source entity: give the ids of two (MENTIONS.source)`;
  const alike = left.kind === right.kind || (isOrganization(left.kind) && isOrganization(right.kind));
  return alike ? undefined : `${left.name} is a ${left.kind}, ${right.name} a ${right.kind}`;
}

/**
 * Takes a judgement into the ledger and makes the graph obey it, in one transaction. A later judgement on the same pair
 * takes the place of the one before.
 * @throws NOT_FOUND, JUDGEMENT_INVALID; JUDGEMENT_CONTRADICTS where others that stand say the opposite, with their chain
 */
export function judge(store: Store, judging: Judging): Promise<Judgement> {
  const reason = invalidSaid(judging);
  if (reason !== undefined) throw new GraphError("JUDGEMENT_INVALID", reason);
  return store.transaction(async (transaction) => {
    await begin(transaction);
    const left = await sideOf(transaction, judging.left);
    const right = await sideOf(transaction, judging.right);
    const wrong = invalidPair(left, right);
    if (wrong !== undefined) throw new GraphError("JUDGEMENT_INVALID", wrong);
    const judgement = judgementOf({ ...judging, left, right });
    const chain = contradiction(judgement, await standingJudgements(transaction));
    if (chain !== undefined) {
      const pair = `${left.name} (${left.id}) ${judging.verdict} ${right.name} (${right.id})`;
      throw new GraphError("JUDGEMENT_CONTRADICTS", `${pair} cannot stand beside ${chain}`);
    }
    await record(transaction, [judgement]);
    return judgement;
  });
}

/**
 * Takes a judgement back, with a record of its own: what was judged before on the same pair counts again.
 * @throws JUDGEMENT_UNKNOWN where there is none of that id, or it is undone already; JUDGEMENT_INVALID
 */
export function undoJudgement(store: Store, undoing: Said & { readonly undoes: string }): Promise<Undoing> {
  const reason = invalidSaid(undoing);
  if (reason !== undefined) throw new GraphError("JUDGEMENT_INVALID", reason);
  return store.transaction(async (transaction) => {
    await begin(transaction);
    const [row] = await runOver(transaction, "write/records-known", "ids", [undoing.undoes]);
    const known = row && recordOf(row["properties"] as Row);
    if (!known || known.verdict === "UNDO") throw new GraphError("JUDGEMENT_UNKNOWN", `no judgement ${undoing.undoes}`);
    if ((row["properties"] as Row)["standing"] !== true) {
      throw new GraphError("JUDGEMENT_UNKNOWN", `${undoing.undoes} is undone already`);
    }
    const undone = undoingOf(undoing);
    await record(transaction, [undone]);
    return undone;
  });
}

/**
 * Writes records that are not there yet and makes the graph obey; they may contradict each other
 * (src/resolve/verdicts.ts tells what holds). `begin` goes before.
 * @returns how many were new
 */
export async function record(transaction: Transaction, records: readonly LedgerRecord[]): Promise<number> {
  const given = new Map(records.map((item) => [item.id, item]));
  const ids = [...given.keys()].sort();
  const there = await runOver(transaction, "write/records-known", "ids", ids);
  const known = new Set(there.map(({ id }) => id));
  const fresh = [...given.values()].filter(({ id }) => !known.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  if (fresh.length === 0) return 0;
  const undoings = fresh.filter((item): item is Undoing => item.verdict === "UNDO");
  const judgements = fresh.filter((item): item is Judgement => item.verdict !== "UNDO");
  const gone = undoings.map(({ undoes }) => undoes).sort();
  const undoneBefore = await runOver(
    transaction,
    "write/undoings-of",
    "ids",
    judgements.map(({ id }) => id),
  );
  const undone = new Set([...gone, ...undoneBefore.map(({ id }) => id as string)]);
  const ended = (await runOver(transaction, "write/records-known", "ids", gone)).flatMap((row) => {
    const item = recordOf(row["properties"] as Row);
    return item.verdict === "UNDO" ? [] : [item];
  });
  const writes = new Writes(transaction);
  writes.over(
    "write/create-records",
    "rows",
    fresh.map((item) => recordProperties(item, !undone.has(item.id))),
  );
  writes.over(
    "write/end-judgements",
    "ids",
    ended.map(({ id }) => id),
  );
  await writes.done();
  await change(
    transaction,
    [],
    [],
    [...judgements, ...ended].flatMap(({ left, right }) => [left, right]),
  );
  return fresh.length;
}

async function sideOf(transaction: Transaction, id: string): Promise<Judged> {
  const side = (row: Row, source: string): Judged => ({
    id: row[source] as string,
    document: row["document"] as string,
    page: row["page"] as string,
    kind: row["kind"] as Kind,
    name: row["name"] as string,
  });
  const [own] = await transaction.run("api/sources", { ids: [id] });
  if (own) return side(own, "id");
  const [answering] = await transaction.run("api/answering", { ids: [id] });
  const ids = [(answering?.["entity"] as string | undefined) ?? id];
  const [first] = await transaction.run("api/first-sources", { ids });
  if (first) return side(first, "source");
  throw new GraphError("NOT_FOUND", `no entity and no source entity has the id ${JSON.stringify(id.slice(0, 80))}`);
}
