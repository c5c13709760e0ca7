import type { Fact, FactType } from "./compare.ts";
import { FACT_TYPES, isAnswer, isSameDate } from "./compare.ts";
import type { Gold } from "./gold.ts";
import type { ReadFacts, Reading } from "./reading.ts";
import { evidenceOf, readFacts } from "./reading.ts";

/** Precision, recall and F1 of one type of fact: 0 to 1. `gold` is how many required facts there are. */
export interface Row {
  readonly type: FactType;
  readonly gold: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** One fact that was not found, or found and not there. */
export interface Miss {
  readonly document: string;
  readonly what: "missed" | "extra";
  readonly type: FactType;
  readonly fact: Fact;
}

/** The whole evaluation. Shares are 0 to 1, the rest are counts. */
export interface Score {
  readonly rows: readonly Row[];
  /** Mean F1 over the types that the gold has. */
  readonly macroF1: number;
  /** Share of the organisations found whose kind is right. */
  readonly kindAccuracy: number;
  /** Share of the events found, among those with a date in the gold, whose date is right. */
  readonly dateAccuracy: number;
  readonly trapsTaken: number;
  readonly traps: number;
  readonly documents: number;
  readonly documentsMissing: number;
  readonly statements: number;
  readonly statementsWithoutEvidence: number;
  readonly misses: readonly Miss[];
}

interface Counts {
  right: number;
  extra: number;
  missed: number;
}

interface Running {
  readonly counts: Record<FactType, Counts>;
  readonly kind: { right: number; all: number };
  readonly date: { right: number; all: number };
  readonly traps: { taken: number; all: number };
  readonly misses: Miss[];
}

/**
 * Compares what was read with the gold. Pure.
 *
 * @param golds    the gold of each document
 * @param readings what was read, by the name of the gold file; a document without a reading counts as wholly missed
 */
export function score(golds: readonly Gold[], readings: ReadonlyMap<string, Reading>): Score {
  const running: Running = {
    counts: Object.fromEntries(
      FACT_TYPES.map((type) => [type, { right: 0, extra: 0, missed: 0 }]),
    ) as unknown as Record<FactType, Counts>,
    kind: { right: 0, all: 0 },
    date: { right: 0, all: 0 },
    traps: { taken: 0, all: 0 },
    misses: [],
  };
  let statements = 0;
  let statementsWithoutEvidence = 0;
  for (const gold of golds) {
    const reading = readings.get(gold.name);
    const read = readFacts(reading, gold.aliases);
    for (const type of FACT_TYPES) compareType(type, gold, read, running);
    countTraps(gold, read, running);
    const evidence = evidenceOf(reading);
    statements += evidence.statements;
    statementsWithoutEvidence += evidence.without;
  }
  const rows = FACT_TYPES.map((type) => rowOf(type, running.counts[type]));
  const scored = rows.filter(({ gold }) => gold > 0);
  return {
    rows,
    macroF1: scored.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, scored.length),
    kindAccuracy: running.kind.right / Math.max(1, running.kind.all),
    dateAccuracy: running.date.right / Math.max(1, running.date.all),
    trapsTaken: running.traps.taken,
    traps: running.traps.all,
    documents: golds.length,
    documentsMissing: golds.filter(({ name }) => !readings.has(name)).length,
    statements,
    statementsWithoutEvidence,
    misses: running.misses,
  };
}

/** Pairs each required fact with the first unused fact that answers it; what is then left over is extra. */
function compareType(type: FactType, gold: Gold, read: ReadFacts, running: Running): void {
  const left = [...read.facts[type]];
  const counts = running.counts[type];
  for (const wanted of gold.required[type]) {
    const found = left.findIndex((fact) => isAnswer(type, fact, wanted));
    if (found < 0) {
      counts.missed += 1;
      running.misses.push({ document: gold.name, what: "missed", type, fact: wanted });
      continue;
    }
    const [answer = []] = left.splice(found, 1);
    counts.right += 1;
    if (type === "organization") {
      running.kind.all += 1;
      if (read.kinds.get(answer[0] ?? "") === gold.kinds.get(wanted[0] ?? "")) running.kind.right += 1;
    }
    if (type === "event" && wanted[2]) {
      running.date.all += 1;
      if (isSameDate(answer[2] ?? "", wanted[2])) running.date.right += 1;
    }
  }
  for (const fact of left) {
    if (gold.optional[type].some((wanted) => isAnswer(type, fact, wanted))) continue;
    counts.extra += 1;
    running.misses.push({ document: gold.name, what: "extra", type, fact });
  }
}

function countTraps(gold: Gold, { facts }: ReadFacts, running: Running): void {
  const persons = new Set(facts.person.map(([name]) => name));
  const organizations = new Set(facts.organization.map(([name]) => name));
  for (const { person, name } of gold.traps) {
    running.traps.all += 1;
    if ((person ? persons : organizations).has(name) && !gold.aliases.has(name)) running.traps.taken += 1;
  }
}

function rowOf(type: FactType, { right, extra, missed }: Counts): Row {
  const precision = right / Math.max(1, right + extra);
  const recall = right / Math.max(1, right + missed);
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { type, gold: right + missed, precision, recall, f1 };
}
