import { isDataTable, tableLines } from "./html-table.ts";
import { childrenOf, type Element, isElement, isRegion, isText, isUnseen, type Node } from "./html-tree.ts";

export interface TextOptions {
  /** Leave out regions of the page and blocks that are nothing but links. */
  readonly article?: boolean;
  /** Elements that are left out with all below them. */
  readonly without?: ReadonlySet<Node>;
  /** The text ends before this element. */
  readonly until?: Node;
}

const BLOCKS = new Set(
  (
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);
/** Blocks that a bar or a column of links comes in. */
const LINK_BLOCKS = new Set(["ul", "ol", "dl", "div", "table", "td", "section", "p"]);
const MOST_LINKED = 0.75;
const CJK = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3134f}]/u;

/**
 * The text of an element as a reader sees it: a paragraph, an item of a list and a row of a table each in its line.
 * Line breaks in the source are white space, and none at all between two Chinese characters. Pure.
 */
export function linesOf(root: Node, options: TextOptions = {}): string[] {
  const writer = new Writer(options);
  // What is asked for is written whatever its name: only what stands in it is judged.
  if (isElement(root)) writer.element(root);
  else writer.node(root);
  writer.flush();
  return writer.lines;
}

class Writer {
  readonly lines: string[] = [];
  readonly #options: TextOptions;
  #line = "";
  /** Last unit of the line: asking the line itself would put its pieces together each time. */
  #last = "";
  #ended = false;

  constructor(options: TextOptions) {
    this.#options = options;
  }

  node(node: Node): void {
    if (this.#ended || node === this.#options.until) {
      this.#ended = true;
      return;
    }
    if (isText(node)) this.#add(collapsed(node.textContent ?? "", this.#last));
    else if (isElement(node) && !this.#leftOut(node)) this.element(node);
    else if (node.nodeType === 9 || node.nodeType === 11) for (const child of childrenOf(node)) this.node(child);
  }

  flush(): void {
    const line = this.#line.replace(/^[ \t]+|[ \t]+$/g, "");
    if (/[^\s\u00a0\u3000]/.test(line)) this.lines.push(line);
    this.#line = "";
    this.#last = "";
  }

  #add(text: string): void {
    if (text === "") return;
    this.#line += text;
    this.#last = text.at(-1)!;
  }

  element(element: Element): void {
    const name = element.localName;
    if (name === "br") return this.flush();
    if (name === "pre") return this.#preformatted(element);
    if (name === "table" && isDataTable(element)) return this.#table(element);
    const block = BLOCKS.has(name);
    if (block) this.flush();
    let item = 0;
    for (const child of childrenOf(element)) {
      if (name === "ol" && isElement(child) && child.localName === "li") {
        this.flush();
        this.#add(`${++item}. `);
        for (const part of childrenOf(child)) this.node(part);
        if (/^\d+\. $/.test(this.#line)) this.#line = "";
        this.flush();
      } else this.node(child);
    }
    if (block) this.flush();
  }

  #preformatted(element: Element): void {
    this.flush();
    for (const line of (element.textContent ?? "").split(/\r\n?|\n/)) {
      this.#add(line);
      this.flush();
    }
  }

  #table(element: Element): void {
    this.flush();
    const textOf = (cell: Element): string => linesOf(cell, this.#options).join(" ");
    for (const line of tableLines(element, textOf)) {
      this.#add(line);
      this.flush();
    }
  }

  #leftOut(element: Element): boolean {
    if (isUnseen(element) || this.#options.without?.has(element)) return true;
    if (!this.#options.article) return false;
    return isRegion(element) ? !hasText(element) : LINK_BLOCKS.has(element.localName) && isLinks(element);
  }
}

/** A region's name on an element that holds sentences was given for another reason. */
const hasText = (element: Element): boolean => {
  const text = element.textContent ?? "";
  return (text.match(/[。；！？]/g)?.length ?? 0) >= 3;
};

/** A block that has three links or more and hardly anything else. */
function isLinks(element: Element): boolean {
  const count = { all: 0, linked: 0, links: 0, sentences: 0 };
  countLinks(element, false, count);
  return count.links >= 3 && count.sentences === 0 && count.linked >= count.all * MOST_LINKED;
}

function countLinks(
  node: Node,
  within: boolean,
  count: { all: number; linked: number; links: number; sentences: number },
) {
  for (const child of childrenOf(node)) {
    if (isText(child)) {
      const text = (child.textContent ?? "").replace(/\s+/g, "");
      count.all += text.length;
      if (within) count.linked += text.length;
      else if (text.includes("。")) count.sentences++;
    } else if (isElement(child) && !isUnseen(child)) {
      const link = child.localName === "a";
      if (link) count.links++;
      countLinks(child, within || link, count);
    }
    if (count.sentences > 0) return;
  }
}

/**
 * White space as a browser shows it.
 * @param before the unit before the text, or nothing at the start of a line
 */
function collapsed(text: string, before: string): string {
  return text.replace(/[ \t\r\n\f]+/g, (space, at: number) => {
    const left = at > 0 ? text[at - 1]! : before;
    if (left === "" || left === " ") return "";
    const right = text[at + space.length];
    return space.includes("\n") && right !== undefined && CJK.test(left) && CJK.test(right) ? "" : " ";
  });
}
