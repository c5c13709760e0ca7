/**
 * How a fact that was read is compared with one of the gold. Both are tuples of strings; the rules are those of
 * docs/evaluation.md. Pure.
 */

/** The kinds of fact that are scored, in the order of the table. */
export const FACT_TYPES = [
  "person",
  "organization",
  "post",
  "member",
  "count",
  "event",
  "part",
  "relation",
  "work",
  "policy",
] as const;
export type FactType = (typeof FACT_TYPES)[number];

/** One fact as a tuple, e.g. a post: person, body, title. */
export type Fact = readonly string[];

/** Facts by type, each once. */
export type FactSet = Readonly<Record<FactType, readonly Fact[]>>;

/** One spelling for comparison: NFKC, without spaces, quotation marks, book-title marks and middle dots. */
export const normalized = (text: string | undefined): string =>
  (text ?? "").normalize("NFKC").replace(/[\s"“”‘’'《》「」·]/g, "");

/** VICE_CHAIR → viceChair: the gold writes roles in lower camel case, statements in upper case. */
export const camelCase = (text: string | undefined): string =>
  (text ?? "").toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** 党委书记、院长 and 副会长兼秘书长 are two titles each; 兼职教授 is one. */
export const titlesIn = (text: string | undefined): string[] =>
  normalized(text)
    .split(/[、,;]|兼(?!职)/)
    .filter((title) => title !== "");

const ELLIPTIC = /^(?:市|省|区|县|校|集团|学校|学院)/;
const OUR_SCHOOL = /^我[校院]$/;
const SCHOOL = /(?:学校|学院|大学)$/;

/** Whether a name answers a name of the gold: the same, or its resolved form (淄博市委 for 市委, a school for 我校). */
export function isSameName(read: string, gold: string): boolean {
  if (read === gold) return true;
  if (ELLIPTIC.test(gold) && gold.length >= 2 && read.endsWith(gold)) return true;
  return OUR_SCHOOL.test(gold) && SCHOOL.test(read);
}

const WITH_RESOLVED_NAMES: ReadonlySet<FactType> = new Set(["post", "part", "member", "relation"]);

/** Whether the fact that was read answers the fact of the gold. Dates of events are scored apart. */
export function isAnswer(type: FactType, read: Fact, gold: Fact): boolean {
  if (type === "event") return read[0] === gold[0] && isSameName(read[1] ?? "", gold[1] ?? "");
  if (read.length !== gold.length) return false;
  return read.every((value, index) => {
    const wanted = gold[index] ?? "";
    if (value === wanted) return true;
    if (type === "organization") return !wanted.startsWith("我") && isSameName(value, wanted);
    return WITH_RESOLVED_NAMES.has(type) && isSameName(value, wanted);
  });
}

/** A date answers where it is the gold's, or ends as the gold does (2024-06-18 for 06-18). */
export const isSameDate = (read: string, gold: string): boolean => read === gold || read.endsWith(gold);

/** The facts without those that are there before. */
export const distinct = (facts: readonly Fact[]): Fact[] => [
  ...new Map(facts.map((fact) => [fact.join("|"), fact])).values(),
];
