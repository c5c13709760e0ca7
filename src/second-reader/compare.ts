import type { Extraction } from "../model/extraction.ts";
import { PREDICATES, type StatementField } from "../model/ontology.ts";
import type { SecondReading, SecondStatement } from "../model/second-reading.ts";
import type { Statement } from "../model/statement.ts";
import { plainKey } from "../resolve/index.ts";
import type { Ends } from "./ends.ts";
import type { Said } from "./vocabulary.ts";
import type { Verified } from "./verify.ts";

/** What a statement's rule gets behind it where the second reader says the same. */
export const AGREED = "+second-reader";

/**
 * Confidence after agreement: half of the doubt that the rule left goes. Another reader of the same words is no
 * independent source, so one agreement is worth no more, and never makes a rule certain.
 */
export const raised = (confidence: number): number => Math.round((1 - (1 - confidence) / 2) * 1000) / 1000;

type Compared = Pick<SecondReading, "agreed" | "onlyRules" | "onlySecond">;

/**
 * Lays two readings side by side: pure. The statements stay those of the rules, with the same ids; where both readers say
 * the same, the confidence is raised and the rule says so. What only the second reader says is given for review.
 * @param counts   whether agreement raises confidence
 */
export function compare(
  extraction: Extraction,
  second: readonly Verified[],
  ends: Ends,
  counts: boolean,
): { readonly statements: readonly Statement[]; readonly compared: Compared } {
  const { statements } = extraction;
  const byEnds = Map.groupBy(statements, ({ subject, predicate, object }) => place(subject.id, predicate, object.id));
  const agreed = new Set<Statement>();
  const onlySecond = new Map<string, SecondStatement>();
  for (const said of second) {
    const objects = said.object.kind === "Document" ? [extraction.document.id] : ends.match(said.object);
    const others = ends
      .match(said.subject)
      .flatMap((subject) => objects.flatMap((object) => byEnds.get(place(subject, said.predicate, object)) ?? []));
    const same = others.filter((statement) => haveSameFields(statement, said));
    for (const statement of same) agreed.add(statement);
    if (same.length > 0) continue;
    const differsFrom = [...new Set(others.map(({ id }) => id))].sort();
    const found = { ...said, ...(differsFrom.length > 0 && { differsFrom }) };
    const key = JSON.stringify([said.predicate, said.subject, said.object, ...fieldsOf(said)]);
    // Said twice, it is kept where it was said first.
    const known = onlySecond.get(key);
    if (!known || found.start < known.start) onlySecond.set(key, found);
  }
  return {
    statements: counts ? statements.map((one) => (agreed.has(one) ? confirmed(one) : one)) : statements,
    compared: {
      agreed: agreed.size,
      onlyRules: statements.length - agreed.size,
      onlySecond: [...onlySecond]
        .sort(([a, one], [b, other]) => one.start - other.start || (a < b ? -1 : 1))
        .map(([, found]) => found),
    },
  };
}

const place = (subject: string, predicate: string, object: string): string =>
  [subject, predicate, object].join("\u001f");

const confirmed = (statement: Statement): Statement => ({
  ...statement,
  rule: statement.rule + AGREED,
  confidence: raised(statement.confidence),
});

type Fields = Partial<Pick<Statement, StatementField>>;

/** The fields of the predicate, free text by the key under which names meet. */
const fieldsOf = (statement: Fields & Pick<Said, "predicate">): readonly unknown[] =>
  (PREDICATES[statement.predicate].fields as readonly StatementField[]).map((field) => {
    const value = statement[field];
    return typeof value === "string" ? plainKey(value) : (value ?? null);
  });

const haveSameFields = (statement: Statement, said: Said): boolean =>
  JSON.stringify(fieldsOf(statement)) === JSON.stringify(fieldsOf(said));
