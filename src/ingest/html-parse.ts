import { parseHTML } from "linkedom";

/** A page as a tree. */
export type Page = ReturnType<typeof parseHTML>["document"];

/** Elements are nested no deeper than browsers do it; what is deeper stands at that depth. */
const DEEPEST = 500;
/** Elements without an end tag, or whose end tag is left out so often that they do not nest. */
const FLAT = new Set(
  (
    "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option " +
    "optgroup colgroup rp rt html body head !"
  ).split(" "),
);
/** Elements whose content is no markup. */
const RAW = new Set(["script", "style", "textarea", "title", "xmp", "noembed", "noframes"]);

/**
 * The tree of a page. The ends of `body` and `html` are left out, because pages have several and go on after the
 * first; so are start tags that would nest too deep. Pure.
 */
export const parsePage = (html: string): Page => parseHTML(`<html><body>${tamed(html)}</body></html>`).document;

/** The page without tags that would give a tree of another form than its author meant. Linear. */
function tamed(html: string): string {
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  for (const { start, end, name, closing } of tagsOf(html)) {
    let drop = name === "html" || name === "body" || name === "head";
    if (!FLAT.has(name) && html[end - 2] !== "/") {
      if (!closing) drop ||= ++depth > DEEPEST;
      else if (depth > 0) drop ||= depth-- > DEEPEST;
    }
    if (!drop) continue;
    parts.push(html.slice(from, start));
    from = end;
  }
  parts.push(html.slice(from));
  // Each bracket that opens nothing becomes a node of its own: more than two in a row say no more than two.
  return parts.join("").replace(/<{3,}/g, "<<");
}

/** Text of a page without its tags, scripts and styles, roughly: enough to tell its encoding by. Linear. */
export function withoutTags(html: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, name, closing } of tagsOf(html)) {
    // What stands between a script's start and its end was passed over: the end tag follows at once.
    const raw = closing && name !== "title" && RAW.has(name);
    if (!raw) parts.push(html.slice(from, start), " ");
    from = end;
  }
  parts.push(html.slice(from));
  return parts.join("");
}

interface Tag {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly closing: boolean;
}

/** The tags of a page in their order; those within comments, scripts and styles are none. */
function* tagsOf(html: string): Iterable<Tag> {
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
    if (html.startsWith("<!--", at)) {
      const end = html.indexOf("-->", at + 4);
      if (end < 0) return;
      yield { start: at, end: end + 3, name: "!", closing: true };
      at = end + 3;
      continue;
    }
    const closing = html[at + 1] === "/";
    const name = nameAt(html, at + (closing ? 2 : 1));
    if (!name) {
      at++;
      continue;
    }
    const end = html.indexOf(">", at) + 1;
    if (end === 0) return;
    yield { start: at, end, name, closing };
    at = end;
    if (closing || !RAW.has(name)) continue;
    const stop = new RegExp(`</${name}`, "gi");
    stop.lastIndex = end;
    const found = stop.exec(html);
    if (!found) return;
    at = found.index;
  }
}

function nameAt(html: string, at: number): string {
  let end = at;
  while (end - at < 20 && /[a-z0-9]/i.test(html[end] ?? "")) end++;
  return html.slice(at, end).toLowerCase();
}
