const DAY = 86_400_000;
/** A report may carry the date of the page's last edit: so far after publication an event may seem to lie. */
const LATE = 7 * DAY;
/** Further back than half a year, a date without a year is not taken for the year of the page. */
const NEAR = 183 * DAY;

/**
 * A stated date with its year, where the document's day or month of publication tells it: the last such day
 * not later than a week after publication and not more than half a year before it. Else as stated.
 */
export function datedBy(date: string, published: string | undefined): string {
  if (!/^\d\d-\d\d$/u.test(date) || published === undefined || published.length < 7) return date;
  const [year, month, day] = published.split("-").map(Number) as [number, number, number | undefined];
  const end = Date.UTC(year, day === undefined ? month : month - 1, day ?? 0);
  for (const candidate of [year, year - 1]) {
    const at = Date.parse(`${candidate}-${date}T00:00:00Z`);
    if (at <= end + LATE && at >= end - NEAR) return `${candidate}-${date}`;
  }
  return date;
}

/** Whether a date names a day, with its year or without. */
export const isDay = (date: string): boolean => /^(?:\d{4}-)?\d\d-\d\d$/u.test(date) && !/^\d{4}-\d\d$/u.test(date);

/** Whether a coarser date can be that of a day: 2023 or 2023-10 or 10-28 or nothing, and 2023-10-28. */
export const fits = (coarse: string, day: string): boolean =>
  coarse === "" ||
  day === coarse ||
  day.startsWith(`${coarse}-`) ||
  (coarse.length === 5 && day.endsWith(`-${coarse}`));
