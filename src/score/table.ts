import type { FactType } from "./compare.ts";
import type { Miss, Score } from "./score.ts";

const share = (value: number): string => value.toFixed(3);

/** The table as a person reads it: a line for each type of fact, and one line for the rest. */
export function table(score: Score): string {
  const lines = score.rows.map(
    ({ type, gold, precision, recall, f1 }) =>
      `${type.padEnd(13)} ${String(gold).padStart(5)}  ${share(precision).padStart(9)}  ` +
      `${share(recall).padStart(6)}  ${share(f1)}`,
  );
  const rest = [
    `macro F1 ${share(score.macroF1)}`,
    `kind ${share(score.kindAccuracy)}`,
    `date ${share(score.dateAccuracy)}`,
    `traps taken ${score.trapsTaken}/${score.traps}`,
    `documents missing ${score.documentsMissing}`,
    `statements without evidence ${score.statementsWithoutEvidence}/${score.statements}`,
  ];
  return ["type           gold  precision  recall  F1", ...lines, rest.join(" | ")].join("\n");
}

/** One line a miss: document, missed or extra, type, fact; separated by tabs. */
export const missLines = (misses: readonly Miss[], type?: FactType): string[] =>
  misses
    .filter((miss) => type === undefined || miss.type === type)
    .map(({ document, what, type: kind, fact }) => [document, what, kind, fact.join(" | ")].join("\t"));

/** The score as one object: a member for each type, then the figures over all. Misses are left out. */
export function toJson({ rows, misses: _misses, documents: _documents, ...figures }: Score): Record<string, unknown> {
  return { ...Object.fromEntries(rows.map((row) => [row.type, row])), ...figures };
}
