import { decode } from "./decode.ts";
import type { TakenText } from "./format.ts";
import { dayOf } from "./html-head.ts";
import { linesOf } from "./html-text.ts";
import { parsePage } from "./html-parse.ts";
import type { Node } from "./html-tree.ts";
import { marked } from "marked";

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/**
 * Takes the text out of a Markdown file: headings, paragraphs and items as lines, tables as rows. Title, day and site
 * are those of its front matter. Pure.
 * @throws INPUT_BINARY, INPUT_ENCODING, INPUT_EMPTY
 */
export function readMarkdown(bytes: Uint8Array, source: string): TakenText {
  const { text, encoding } = decode(bytes, source);
  const front = FRONT_MATTER.exec(text);
  const body = front ? text.slice(front[0].length) : text;
  const html = marked.parse(body, { async: false, gfm: true });
  const lines = linesOf(parsePage(html).body as unknown as Node);
  // Marks that stand beside Chinese punctuation are no emphasis to the standard, but were meant as such.
  const plain = lines.map((line) => line.replace(/\*\*([^*]+)\*\*/g, "$1"));
  return { text: plain.join("\n"), encoding, ...statedBy(front?.[1] ?? "") };
}

/** The few fields of the front matter that are looked for; each in a line of its own. */
function statedBy(front: string): Partial<TakenText> {
  const field = (names: string): string | undefined => {
    const match = new RegExp(`^(?:${names}):[ \\t]*(.+)$`, "im").exec(front);
    return match?.[1]!.trim().replace(/^(["'])(.*)\1$/, "$2") || undefined;
  };
  const [title, site] = [field("title"), field("source|site|publisher")];
  const published = dayOf(field("date|published|pubdate") ?? "");
  return { ...(title && { title }), ...(published && { published }), ...(site && { site }) };
}
