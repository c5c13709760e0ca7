import { precisionOf, type DatePrecision } from "../../model/date.ts";

/** How much of a date is stated; null where there is none. */
export const precision = (date: string | null | undefined): DatePrecision | undefined =>
  date == null ? undefined : precisionOf(date);

interface Stated {
  readonly since?: string | null;
  readonly until?: string | null;
}

/** Fields of what may be stated to have begun and ended. */
export const Lasting = {
  sincePrecision: ({ since }: Stated) => precision(since),
  untilPrecision: ({ until }: Stated) => precision(until),
};
