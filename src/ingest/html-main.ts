import { isDataTable } from "./html-table.ts";
import { childrenOf, type Element, isElement, isRegion, isText, isUnseen, type Node, outermost } from "./html-tree.ts";
import { locate } from "./html-readability.ts";
import type { Page } from "./html-parse.ts";

/** Where the systems that official, school and WeChat pages are made with put the article. */
const PLACES = [
  "#js_content",
  ".TRS_Editor",
  ".trs_editor_view",
  "#UCAP-CONTENT",
  ".pages_content",
  ".v_news_content",
  ".wp_articlecontent",
  "#zoom",
  "#Zoom",
  "#ZOOM",
  "#vsb_content",
  "#vsb_content_2",
  "#vsb_content_4",
  "#vsb_content_500",
  ".article-content",
  ".article_content",
  "#article_content",
  "#articleContent",
  ".news_content",
  ".xxgk-content",
  ".rich_media_content",
  '[itemprop="articleBody"]',
  "article",
].join(",");
/** An element that holds this share of the page's text is the article, if a name or the library says so. */
const MOST = 0.6;
/** Where neither does: the smallest element that holds nearly all. */
const NEARLY_ALL = 0.92;
/** A page of more elements, or of deeper ones, is not given to the library, whose time grows faster than the page. */
const MOST_ELEMENTS = 8000;
const DEEPEST = 80;
const ABOUT_ITSELF = /索\s*引\s*号|发布机构|主题分类|公开日期/;

/** The element that holds the article, and whether its name says so. */
export interface Main {
  readonly element: Element;
  readonly named: boolean;
}

/**
 * Finds the article of a page: by the names that the usual systems give its element, else by Readability, else as
 * the smallest element with nearly all text outside links and all sentences. One that leaves a table beside it is widened
 * to hold it. Pure.
 */
export function mainOf(page: Page, parseAgain: () => Page): Main {
  const body = page.body as unknown as Element;
  const weights = new Map<Node, number>();
  const size = { elements: 0, depth: 0 };
  weigh(body, weights, size, 0);
  const total = weights.get(body) ?? 0;
  const weightOf = (node: Node): number => weights.get(node) ?? 0;
  const named = [...page.querySelectorAll(PLACES)] as unknown as Element[];
  const place = named.reduce<Element | undefined>((a, b) => (a && weightOf(a) >= weightOf(b) ? a : b), undefined);
  if (place && total > 0 && weightOf(place) >= total * MOST) return { element: widened(place, body), named: true };
  const fits = size.elements <= MOST_ELEMENTS && size.depth <= DEEPEST;
  const found = fits ? locate(body, parseAgain()) : undefined;
  const start = found && total > 0 && weightOf(found) >= total * MOST ? found : body;
  return { element: widened(smallest(start, weightOf), body), named: false };
}

/** Chinese characters, letters and digits outside links, for each element with those below it. */
function weigh(
  element: Element,
  weights: Map<Node, number>,
  size: { elements: number; depth: number },
  depth: number,
): void {
  let weight = 0;
  size.elements++;
  size.depth = Math.max(size.depth, depth);
  for (const child of childrenOf(element)) {
    if (isText(child)) weight += weightOfText(child.textContent ?? "");
    else if (isElement(child) && !isUnseen(child) && child.localName !== "a") {
      weigh(child, weights, size, depth + 1);
      if (!isRegion(child)) weight += weights.get(child) ?? 0;
    }
  }
  weights.set(element, weight);
}

/** Words without a mark of punctuation, such as those of a menu, weigh half. */
function weightOfText(text: string): number {
  let characters = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0x30 && unit <= 0x7a)) characters++;
  }
  return /[，。；！？、,;]/.test(text) ? characters : characters / 2;
}

/** The smallest element within this one that holds nearly all its text, and all its sentences. */
function smallest(start: Element, weightOf: (node: Node) => number): Element {
  let element = start;
  for (;;) {
    const children = [...childrenOf(element)];
    const least = weightOf(element) * NEARLY_ALL;
    const child = children.filter(isElement).find((each) => weightOf(each) >= least && least > 0);
    if (!child || (child.localName === "table" && isDataTable(child))) return element;
    if (children.some((each) => each !== child && hasSentence(each))) return element;
    element = child;
  }
}

const hasSentence = (node: Node): boolean =>
  isElement(node)
    ? !isUnseen(node) && !isRegion(node) && [...childrenOf(node)].some(hasSentence)
    : isText(node) && /[，,。；！？]/.test(node.textContent ?? "");

const TABLE = new Set(["table"]);

/** The element, or the nearest one around it that also holds the data tables outside it. */
function widened(element: Element, body: Element): Element {
  const all = tablesOf(body);
  let wide = element;
  while (wide !== body && tablesOf(wide).length < all.length && wide.parentNode && isElement(wide.parentNode)) {
    wide = wide.parentNode;
  }
  return wide;
}

/** Data tables, also those inside tables that place the parts of a page; without those about the page itself. */
function tablesOf(element: Element): Element[] {
  if (element.localName === "table" && isDataTable(element)) return [element];
  return [...outermost(element, TABLE)].flatMap((table) => {
    if (!isDataTable(table)) return [...childrenOf(table)].filter(isElement).flatMap(tablesOf);
    return ABOUT_ITSELF.test(table.textContent ?? "") || [...outermost(table, LINK)].length > 2 ? [] : [table];
  });
}
const LINK = new Set(["a"]);
