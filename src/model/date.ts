/** How much of a date is stated: `2024`, `2024-06`, `2024-06-18`, `06-18`. */
export const DATE_PRECISIONS = ["YEAR", "MONTH", "DAY", "DAY_WITHOUT_YEAR"] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

const FORMS: readonly (readonly [RegExp, DatePrecision])[] = [
  [/^\d{4}$/u, "YEAR"],
  [/^\d{4}-(?:0[1-9]|1[0-2])$/u, "MONTH"],
  [/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u, "DAY"],
  [/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u, "DAY_WITHOUT_YEAR"],
];

/** The precision of a date as the graph keeps it; undefined for what is none. */
export const precisionOf = (date: string): DatePrecision | undefined => FORMS.find(([form]) => form.test(date))?.[1];

/** A year alone, a month or a day with its year: what can be put in order. */
const isPlaced = (date: string | undefined): date is string =>
  date !== undefined && precisionOf(date) !== undefined && precisionOf(date) !== "DAY_WITHOUT_YEAR";

/** Whether a date may lie before another or at the same time: 2024 may be after or before 2024-06. */
export const mayPrecede = (a: string, b: string): boolean => a <= `${b}~`;

/** Whether a date lies before another or at the same time whatever days they mean: 2023 and 2024-06, but not 2024 and 2024-06. */
export const surelyPrecedes = (a: string, b: string): boolean => `${a}-99-99`.slice(0, 10) <= `${b}-00-00`.slice(0, 10);

/** What is known of when a post was held or a membership lasted. */
export interface Dated {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly former?: boolean | undefined;
  /** First and last publication that says so. */
  readonly firstSeen?: string | undefined;
  readonly lastSeen?: string | undefined;
}

/** From when to when something held as far as texts show; each with the precision stated, absent where not known. */
export interface Period {
  readonly begins?: string;
  readonly ends?: string;
}

/**
 * The period of a post or membership. What is stated goes before what was seen: it begins with `since`, else when it was first
 * seen; it ends with `until`, else when it was last seen. What is told as former ended at the latest when it was first told so,
 * and began nobody knows when. A begin behind the end is none: a text of 2025 that says "until 2023" saw nothing.
 */
export function periodOf({ since, until, former, firstSeen, lastSeen }: Dated): Period {
  const seen = former === true ? { begins: undefined, ends: firstSeen } : { begins: firstSeen, ends: lastSeen };
  const from = isPlaced(since) ? since : undefined;
  const to = isPlaced(until) ? until : undefined;
  const begins = from ?? (seen.begins !== undefined && (!to || mayPrecede(seen.begins, to)) ? seen.begins : undefined);
  // Announced before it began: nothing shows yet that it lasted.
  const ends = to ?? (seen.ends !== undefined && (!from || mayPrecede(from, seen.ends)) ? seen.ends : from);
  if (begins !== undefined && ends !== undefined && !mayPrecede(begins, ends)) return {};
  return { ...(begins === undefined ? {} : { begins }), ...(ends === undefined ? {} : { ends }) };
}

/**
 * A date moved by whole months, at the precision of a month; a year moves by whole years, away from it.
 * @param months   negative for earlier
 */
export function monthsFrom(date: string, months: number): string {
  if (precisionOf(date) === "YEAR") {
    return String(Number(date) + Math.sign(months) * Math.ceil(Math.abs(months) / 12)).padStart(4, "0");
  }
  const [year, month] = date.split("-").map(Number) as [number, number];
  const all = year * 12 + (month - 1) + months;
  const moved = `${String(Math.floor(all / 12)).padStart(4, "0")}-${String((all % 12) + 1).padStart(2, "0")}`;
  return [moved, ...date.split("-").slice(2)].join("-");
}
