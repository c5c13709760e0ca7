import { GraphError } from "../errors.ts";
import { precisionOf } from "../model/date.ts";
import { INDUSTRIES, REGIONS, regionsNamed } from "../resolve/derived/index.ts";

type Given<Value> = Value | null | undefined;

/**
 * With what the codes of a region and its parts begin, from its code or its name (with 省, 市, 县 or without).
 * @throws ARGUMENT_INVALID where there is no such division; AMBIGUOUS where several bear the name
 */
export function regionPrefix(argument: string, given: Given<string>): string | null {
  if (given == null) return null;
  const codes = REGIONS.has(given) ? [given] : regionsNamed(given);
  const quoted = JSON.stringify(given.slice(0, 40));
  if (codes.length === 0)
    throw new GraphError("ARGUMENT_INVALID", `${argument}: ${quoted} is no division of GB/T 2260`);
  if (codes.length > 1) {
    throw new GraphError("AMBIGUOUS", `${argument}: ${ambiguous(given, codes)}`);
  }
  return codes[0]!.replace(/(?:00){1,2}$/, "");
}

/** Codes that a message names at most. */
const MOST_NAMED = 10;

/** That several divisions bear a name, and which: each by its code and the division that it lies in. */
export function ambiguous(name: string, codes: readonly string[]): string {
  const each = codes.slice(0, MOST_NAMED).map((code) => {
    const within = REGIONS.get(REGIONS.get(code)?.within ?? "");
    return within ? `${code} in ${within.name}` : code;
  });
  const all = each.join(", ") + (codes.length > MOST_NAMED ? " …" : "");
  return `${JSON.stringify(name.slice(0, 40))} is the name of ${codes.length} regions (${all}): ask by code`;
}

/** @throws ARGUMENT_INVALID where there is no such division of GB/T 4754 */
export function industryCode(argument: string, given: Given<string>): string | null {
  if (given == null) return null;
  const name = given.normalize("NFKC").trim();
  const code = INDUSTRIES.has(name) ? name : [...INDUSTRIES].find(([, each]) => each === name)?.[0];
  if (code !== undefined) return code;
  throw new GraphError(
    "ARGUMENT_INVALID",
    `${argument}: ${JSON.stringify(given.slice(0, 40))} is no division of GB/T 4754`,
  );
}

/** @throws ARGUMENT_INVALID where it is no year, month or day of a year */
export function dateOf(argument: string, date: Given<string>): string | null {
  if (date == null) return null;
  const precision = precisionOf(date);
  if (precision !== undefined && precision !== "DAY_WITHOUT_YEAR") return date;
  const given = JSON.stringify(date.slice(0, 40));
  throw new GraphError("ARGUMENT_INVALID", `${argument}: ${given} is not of the form 2024, 2024-06 or 2024-06-18`);
}
