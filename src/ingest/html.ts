import { GraphError } from "../errors.ts";
import { decode } from "./decode.ts";
import type { TakenText } from "./format.ts";
import { dayOf, type Head, headOf, letters } from "./html-head.ts";
import { mainOf } from "./html-main.ts";
import { parsePage, withoutTags } from "./html-parse.ts";
import { linesOf } from "./html-text.ts";
import type { Node } from "./html-tree.ts";

/** Lines beside the article that are looked at for the stamp of the page. */
const LONGEST_STAMP = 160;
const MOST_STAMPS = 4;
const STAMP_LABEL = /来源|发布|时间|日期|作者|浏览|点击|阅读|编辑|字号|字体/;
const SOURCE_LABEL = /(?:来源|出处|供稿单位|发布机构|转自)\s*[:：]/;
/** Lines at the top of the article among which its headline may stand. */
const TOP = 8;
const LONGEST_TAIL = 10;

/**
 * Takes the article out of a page: its headline, the line that says when and by whom it was published, its text.
 * Title, day and site are those that the page states in its head. Pure.
 * @throws INPUT_BINARY, INPUT_ENCODING, INPUT_EMPTY
 */
export function readHtml(bytes: Uint8Array, source: string): TakenText {
  const { text: html, encoding } = decode(bytes, source, withoutTags);
  const page = parsePage(html);
  const head = headOf(page, html);
  const { element, named } = mainOf(page, () => parsePage(html));
  const article = linesOf(element, { article: !named });
  if (article.length === 0) throw new GraphError("INPUT_EMPTY", `${source} is a page without text`);
  const stamps = stampsBeside(page.body as unknown as Node, element);
  const lines = [...headline(head.title, article), ...stamps, ...article];
  return { text: lines.join("\n"), encoding, ...statedBy(head, lines) };
}

/** The headline as a line of its own, unless the article begins with it. */
function headline(title: string | undefined, article: readonly string[]): string[] {
  if (!title) return [];
  const key = letters(title);
  const top = article.slice(0, TOP).map(letters);
  // A headline may be broken over lines, and may have a label or a day behind it; a sentence that begins so has more.
  const stands = top.some((line, n) => {
    const heads = [line, line + (top[n + 1] ?? ""), line + (top[n + 1] ?? "") + (top[n + 2] ?? "")];
    return heads.some((head) => head.startsWith(key) && head.length <= key.length + LONGEST_TAIL);
  });
  return stands ? [] : [title];
}

/** Lines before the article, or else after it, that say when and by whom it was published. */
function stampsBeside(body: Node, main: Node): string[] {
  if (body === main) return [];
  const isStamp = (line: string): boolean =>
    line.length <= LONGEST_STAMP &&
    !/。|索\s*引\s*号|文\s*号/.test(line) &&
    (SOURCE_LABEL.test(line) || (dayOf(line) !== undefined && (STAMP_LABEL.test(line) || letters(line).length <= 16)));
  const before = linesOf(body, { article: true, until: main }).filter(isStamp);
  if (before.length > 0) return before.slice(-MOST_STAMPS);
  return linesOf(body, { article: true, without: new Set([main]) })
    .filter(isStamp)
    .slice(0, 1);
}

function statedBy({ title, published, site, siteName }: Head, lines: readonly string[]): Partial<TakenText> {
  // A source that the page shows is nearer than the name of the site that shows it.
  const stated = site ?? (lines.some((line) => SOURCE_LABEL.test(line)) ? undefined : siteName);
  return { ...(title && { title }), ...(published && { published }), ...(stated && { site: stated }) };
}
