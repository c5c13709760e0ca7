/** What is read of the nodes of a page; linkedom's and any other DOM have it. */
export interface Node {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: Node | null;
  readonly nextSibling: Node | null;
  readonly parentNode: Node | null;
}
export interface Element extends Node {
  readonly localName: string;
  getAttribute(name: string): string | null;
}

const ELEMENT = 1;
const TEXT = 3;
export const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;
export const isText = (node: Node): boolean => node.nodeType === TEXT;

export function* childrenOf(node: Node): Iterable<Node> {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child;
}

/** Elements of the given names below a node, in their order; not those below another one of them. */
export function* outermost(node: Node, names: ReadonlySet<string>): Iterable<Element> {
  for (const child of childrenOf(node)) {
    if (!isElement(child)) continue;
    if (names.has(child.localName)) yield child;
    else yield* outermost(child, names);
  }
}

const UNSEEN = new Set(
  (
    "script style noscript template iframe object embed svg math canvas audio video head title meta link base select " +
    "button input textarea option datalist map area"
  ).split(" "),
);
const HIDDEN = /(?:^|[;\s])display\s*:\s*none/i;

/** Whether a reader sees nothing of an element. WeChat hides its article by `visibility` until a script ran: that counts not. */
export const isUnseen = (element: Element): boolean =>
  UNSEEN.has(element.localName) ||
  element.getAttribute("hidden") !== null ||
  HIDDEN.test(element.getAttribute("style") ?? "");

const FURNITURE_TAGS = new Set(["nav", "footer", "aside", "menu"]);
const FURNITURE_NAMES =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|foot|footer|bottom|copyright|crumbs?|breadcrumbs?|position|location|dqwz|weizhi|sidebar|share|sharing|bdsharebuttonbox|comments?|related|recommend|toolbar|qr_?code|dialog|toast|friend-?links?|prev|next|pager?|pagination|login|search)(?:$|[\s_-])/i;

/** Whether an element is by its name a region of the page, not of the article. */
export const isRegion = (element: Element): boolean =>
  FURNITURE_TAGS.has(element.localName) ||
  FURNITURE_NAMES.test(element.getAttribute("class") ?? "") ||
  FURNITURE_NAMES.test(element.getAttribute("id") ?? "");
