import { precisionOf } from "../model/date.ts";

/** The first day that a date may mean, for readers that know whole days only; undefined for what has no year. */
export function firstDay(date: unknown): string | undefined {
  if (typeof date !== "string") return undefined;
  const precision = precisionOf(date);
  if (precision === "YEAR") return `${date}-01-01`;
  if (precision === "MONTH") return `${date}-01`;
  return precision === "DAY" ? date : undefined;
}

/** The last day that a date may mean; undefined for what has no year. */
export function lastDay(date: unknown): string | undefined {
  if (typeof date !== "string") return undefined;
  const precision = precisionOf(date);
  if (precision === "YEAR") return `${date}-12-31`;
  if (precision === "DAY") return date;
  if (precision !== "MONTH") return undefined;
  const [year, month] = date.split("-").map(Number) as [number, number];
  return `${date}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}
