import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Page } from "./html-parse.ts";
import { childrenOf, type Element, isElement } from "./html-tree.ts";

const MARK = "data-place";

/**
 * The smallest element that holds all that Readability takes for the article, or undefined where it finds none.
 * Only its judgement of the place is used: what it leaves out as clutter may be a list of members.
 * @param body of the page
 * @param copy the same page once more, which is spoilt by this
 */
export function locate(body: Element, copy: Page): Element | undefined {
  const places: Element[] = [];
  number(body, (element) => places.push(element));
  let n = 0;
  number(copy.body as unknown as Element, (element) =>
    (element as unknown as HTMLElement).setAttribute(MARK, String(n++)),
  );
  const article = new Readability(copy as never, { keepClasses: true }).parse();
  if (!article?.content) return undefined;
  const kept = parseHTML(`<html><body>${article.content}</body></html>`).document.querySelectorAll(`[${MARK}]`);
  let common: Element[] | undefined;
  for (const each of kept) {
    const place = places[Number(each.getAttribute(MARK))];
    if (!place) continue;
    const path = pathTo(place);
    const length = common ? common.findIndex((element, i) => element !== path[i]) : path.length;
    common = (common ?? path).slice(0, length < 0 ? common!.length : length);
  }
  return common?.at(-1);
}

function number(element: Element, call: (element: Element) => unknown): void {
  call(element);
  for (const child of childrenOf(element)) if (isElement(child)) number(child, call);
}

function pathTo(element: Element): Element[] {
  const path: Element[] = [];
  for (let at: Element | undefined = element; at;) {
    path.unshift(at);
    at = at.parentNode && isElement(at.parentNode) ? at.parentNode : undefined;
  }
  return path;
}
