import { lineText, type PageLine } from "./pdf-lines.ts";
import { tableAt } from "./pdf-tables.ts";

/** In sizes of the text: how near to the margin a broken line ends, how far paragraphs are indented, how far lines are apart. */
const NEAR_MARGIN = 2;
const INDENT = 1;
const APART = 2.6;
const SAME_SIZE = 0.12;

interface Margins {
  readonly left: number;
  readonly right: number;
}

/** The text of all pages: a paragraph in a line, a row of a table in a line. Pure. */
export function textOf(pages: readonly (readonly PageLine[])[]): string {
  const margins = marginsOf(pages.flat());
  const paragraphs: { text: string; last: PageLine | undefined }[] = [];
  for (const page of pages) {
    for (let n = 0; n < page.length;) {
      const table = tableAt(page, n);
      if (table) {
        for (const text of table.rows) paragraphs.push({ text, last: undefined });
        n = table.end;
        continue;
      }
      const line = page[n]!;
      const open = paragraphs.at(-1);
      if (open?.last && goesOn(open.last, line, n === 0, margins)) {
        open.text = joined(open.text, lineText(line));
        open.last = line;
      } else paragraphs.push({ text: lineText(line), last: line });
      n++;
    }
  }
  return paragraphs.map(({ text }) => text).join("\n");
}

/** Where most lines begin, and where the longest end. */
function marginsOf(lines: readonly PageLine[]): Margins {
  const starts = new Map<number, number>();
  for (const { left } of lines) starts.set(Math.round(left), (starts.get(Math.round(left)) ?? 0) + 1);
  // A page with more paragraphs than broken lines begins oftener at the indent: the leftmost of the usual places counts.
  const most = Math.max(0, ...starts.values());
  const usual = [...starts].filter(([, count]) => count >= most / 3).map(([left]) => left);
  const right = lines.map((line) => line.right).sort((a, b) => b - a);
  return { left: Math.min(...usual, Infinity), right: right[Math.floor(right.length / 50)] ?? 0 };
}

/** Whether a line was broken at the margin and the next one is its continuation. */
function goesOn(line: PageLine, next: PageLine, newPage: boolean, { left, right }: Margins): boolean {
  const { size } = line;
  if (line.divided || next.divided) return false;
  if (Math.abs(next.size - size) > SAME_SIZE * size) return false;
  if (!newPage && line.y - next.y > APART * size) return false;
  if (line.right < right - NEAR_MARGIN * size) return false;
  // Lines of a headline are centred, each by itself.
  const middle = (line.left + line.right) / 2;
  const centred = Math.abs(middle - (next.left + next.right) / 2) < size && next.left > left + INDENT * size;
  if (centred) return !/[。！？；：.!?;:]$/.test(lineText(line));
  return next.left < left + INDENT * size;
}

const LETTER = /[\p{Script=Latin}\d]$/u;
const joined = (text: string, more: string): string =>
  LETTER.test(text) && /^[\p{Script=Latin}]/u.test(more) ? `${text} ${more}` : text + more;
