import { lineText, type PageLine } from "./pdf-lines.ts";

/** Lines at the head and at the foot of a page that may be the page's own. */
const EDGE = 2;
const PAGE_NUMBER =
  /^(?:第\s*)?[-—–·\s]*(?:\d{1,4}|[ivxlc]{1,6})[-—–·\s]*(?:页)?(?:\s*[/,，]?\s*(?:共\s*)?\d{1,4}\s*页?)?$/iu;

/** Pages without page numbers and without lines that repeat at the head or foot of most pages. Pure. */
export function withoutFurniture(pages: readonly (readonly PageLine[])[]): PageLine[][] {
  const times = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(edges(page).map(keyOf))) times.set(key, (times.get(key) ?? 0) + 1);
  const most = Math.max(2, pages.length / 2);
  return pages.map((page) => {
    const edge = new Set(edges(page));
    return page.filter((line) => !edge.has(line) || !(isNumber(line, page) || times.get(keyOf(line))! >= most));
  });
}

const edges = (page: readonly PageLine[]): PageLine[] =>
  page.length <= 2 * EDGE ? [...page] : [...page.slice(0, EDGE), ...page.slice(-EDGE)];

/** The same line on another page: with another number in it. */
const keyOf = (line: PageLine): string => lineText(line).replace(/\d+/g, "#").replace(/\s+/g, "");

const isNumber = (line: PageLine, page: readonly PageLine[]): boolean =>
  (line === page[0] || line === page.at(-1)) && PAGE_NUMBER.test(lineText(line));
