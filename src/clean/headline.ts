import type { Line } from "./lines.ts";
import { metadataOf, type Metadata } from "./metadata.ts";

/** Lines at the top that may hold the headline, or repeat it. */
export const HEAD = 12;

/** The headline: the last short line without a full stop before the article's first paragraph. */
export function headlineOf(
  lines: readonly Line[],
  kinds: readonly (string | undefined)[],
  facts: readonly (Metadata | undefined)[],
): number | undefined {
  let candidate: number | undefined;
  let best = 0;
  for (let n = 0, seen = 0; n < lines.length && seen < HEAD; n++) {
    const { text } = lines[n]!;
    if (text.length === 0) continue;
    if (kinds[n] !== undefined) {
      if (candidate !== undefined && facts[n]?.published) break;
      continue;
    }
    seen++;
    if (text.length > 80 || /[。;,:]$/.test(text) || /[。;]/.test(text)) break;
    // A row of a table is no headline: one of a site may stand behind one bar.
    if (/[|\t]/.test(text) && text.split(" | ").length !== 2) break;
    const score = weight(text) + (besideFurniture(lines, kinds, n) ? 2 : 0);
    if (score >= best) [candidate, best] = [n, score];
  }
  return candidate;
}

/** The nearest line above or below that is not blank belongs to the page: a headline stands between such. */
function besideFurniture(lines: readonly Line[], kinds: readonly (string | undefined)[], n: number): boolean {
  const kindAt = (step: number): string | undefined => {
    let at = n + step;
    while (lines[at]?.text === "") at += step;
    return kinds[at];
  };
  return kindAt(-1) === "page-furniture" || kindAt(1) === "page-furniture";
}

/** How much a line looks like a headline: a site's name is short, a headline has 8 characters or more. */
const weight = (line: string): number =>
  (line.length < 8 ? 0 : 1) + (/成立|揭牌|召开|举行|关于|通知|公布|签约|启动|大会|会议/.test(line) ? 1 : 0);

/** The headline a second time, with or without a label after it. */
export function markRepeats(lines: readonly Line[], kinds: (string | undefined)[], headline: number): void {
  const key = keyOf(lines[headline]!.text);
  if (key.length < 8) return;
  const first = key[0]!;
  for (let n = headline + 1; n < Math.min(lines.length, headline + HEAD); n++) {
    if (kinds[n] !== undefined || !lines[n]!.text.slice(0, LONGEST_BULLET).includes(first)) continue;
    const other = keyOf(lines[n]!.text);
    if (
      other === key ||
      (other.startsWith(key) && metadataOf(lines[n]!.text.slice(-(other.length - key.length + 1))) !== undefined)
    ) {
      kinds[n] = "duplicate-headline";
    }
  }
}
/** Marks before the first letter of a line: so many at most. */
const LONGEST_BULLET = 8;
const keyOf = (line: string): string => line.replace(/[^\p{L}\p{N}]/gu, "");
