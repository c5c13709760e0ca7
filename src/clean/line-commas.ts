import { linesOf, type Line } from "./lines.ts";
import type { Edit, Tape } from "./tape.ts";

/** At least so many lines end with a comma, and at least this share of those that are not blank. */
const LEAST = 5;
const SHARE = 0.6;
const SENTENCE_END = /[。;:!?”)】》.a-z]$/;

/** A page builder put a comma after every line. */
export function hasLineCommas(text: string): boolean {
  if (!/[,\uff0c]\r?\n/.test(text)) return false;
  const full = linesOf(text).filter((line) => line.text.length > 0);
  const ending = full.filter((line) => /[,\uff0c]$/.test(line.text)).length;
  return ending >= LEAST && ending >= full.length * SHARE;
}

/**
 * The comma after every line of such a page: where a line ends a sentence, a paragraph or names a picture, it
 * goes; between two lines of one paragraph it may be the author's, and stays.
 */
export function lineCommaEdits({ text }: Tape): Edit[] {
  if (!hasLineCommas(text)) return [];
  const lines = linesOf(text);
  return lines.flatMap((line, n) => {
    if (!line.text.endsWith(",") || goesOn(line, lines[n + 1])) return [];
    const end = line.start + line.indent + line.text.length;
    return [{ start: end - 1, end, by: "", kind: "inserted-commas" }];
  });
}

/** On such a page a line that ends with a comma and has another below it was broken there: the two are joined. */
export function commaBreakEdits({ text }: Tape): Edit[] {
  const lines = linesOf(text);
  return lines.flatMap((line, n) => {
    const next = lines[n + 1];
    if (!next || !line.text.endsWith(",") || !goesOn(line, next)) return [];
    return [{ start: line.end, end: next.start + next.indent, by: "", kind: "hard-wrapped" }];
  });
}

const goesOn = (line: Line, next: Line | undefined): boolean =>
  next !== undefined && next.text !== "" && !SENTENCE_END.test(line.text.slice(0, -1));
