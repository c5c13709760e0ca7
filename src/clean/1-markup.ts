import { isDigit, isLatin, isSpace, NEWLINE } from "./chars.ts";
import { ENTITIES, TAGS } from "./lexicon/markup.ts";
import type { Edit, Tape } from "./tape.ts";

const TAG_NAMES = new Set(TAGS.split(" "));
const ENTITY = new Map(Object.entries(ENTITIES));
/** Longest text in square brackets, and longest address, that are looked at: what is longer is no image. */
const LONGEST_LABEL = 200;
const LONGEST_ADDRESS = 2000;
const LONGEST_ENTITY = 10;

/** Removes what is left of a page's markup: images and links of Markdown, HTML tags, data: addresses, entities. */
export function markupEdits({ text }: Tape): Edit[] {
  const edits: Edit[] = [];
  if (!/[<[&]|data:/.test(text)) return edits;
  for (let i = 0; i < text.length; i++) {
    const found = pieceAt(text, i);
    if (found === undefined) continue;
    edits.push(...found);
    i = found.at(-1)!.end - 1;
  }
  return edits;
}

function pieceAt(text: string, at: number): Edit[] | undefined {
  switch (text.charCodeAt(at)) {
    case 0x21: // !
      return text.charCodeAt(at + 1) === 0x5b ? image(text, at) : undefined;
    case 0x5b: // [
      return link(text, at);
    case 0x3c: // <
      return tag(text, at);
    case 0x26: // &
      return entity(text, at);
    case 0x64: // d
      return text.startsWith("data:", at) ? dataAddress(text, at) : undefined;
    default:
      return undefined;
  }
}

/** `![label](address)` */
function image(text: string, at: number): Edit[] | undefined {
  const target = linkTarget(text, at + 1);
  return target && [{ start: at, end: target.end, by: "", kind: "image-placeholder" }];
}

/** `[label](http://…)`: the label stays. */
function link(text: string, at: number): Edit[] | undefined {
  const target = linkTarget(text, at);
  if (!target || !/^(?:https?:|\/|\.\/|#|mailto:|javascript:)/.test(text.slice(target.open + 1, target.open + 12)))
    return undefined;
  return [
    { start: at, end: at + 1, by: "", kind: "markup" },
    { start: target.open - 1, end: target.end, by: "", kind: "markup" },
  ];
}

function linkTarget(text: string, at: number): { open: number; end: number } | undefined {
  let i = at + 1;
  for (const stop = Math.min(text.length, i + LONGEST_LABEL); i < stop && text.charCodeAt(i) !== 0x5d; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x5b || unit === NEWLINE) return undefined;
  }
  if (text.charCodeAt(i) !== 0x5d || text.charCodeAt(i + 1) !== 0x28) return undefined;
  const open = i + 1;
  for (i = open + 1; i < text.length && i - open <= LONGEST_ADDRESS; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x29) return { open, end: i + 1 };
    if (unit === NEWLINE || unit === 0x28) return undefined;
  }
  return undefined;
}

/** `<image …>`, `</p>`: known names only, so that <印发…> stays. */
function tag(text: string, at: number): Edit[] | undefined {
  let i = at + 1;
  if (text.charCodeAt(i) === 0x2f) i++;
  const name = i;
  while (i < text.length && i - name < 12 && (isLatin(text.charCodeAt(i)) || isDigit(text.charCodeAt(i)))) i++;
  const known = text.slice(name, i).toLowerCase();
  if (!TAG_NAMES.has(known)) return undefined;
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x3e) break;
    if (unit === 0x3c || unit === NEWLINE) return undefined;
  }
  if (i >= text.length) return undefined;
  const picture = known === "img" || known === "image";
  if ((known === "image" || known === "script" || known === "style") && text.charCodeAt(at + 1) !== 0x2f) {
    const rest = text.slice(i + 1, i + 1 + LONGEST_ADDRESS);
    const close = rest.indexOf(`</${known}>`);
    if (close >= 0) i += close + known.length + 3;
  }
  return [{ start: at, end: i + 1, by: known === "br" ? "\n" : "", kind: picture ? "image-placeholder" : "markup" }];
}

function entity(text: string, at: number): Edit[] | undefined {
  const length = text.slice(at, at + LONGEST_ENTITY).indexOf(";");
  if (length < 0) return undefined;
  const end = at + length;
  const name = text.slice(at + 1, end);
  const by = ENTITY.get(name) ?? numbered(name);
  return by === undefined ? undefined : [{ start: at, end: end + 1, by, kind: "markup" }];
}

function numbered(name: string): string | undefined {
  const match = /^#(?:(\d{1,7})|[xX]([\da-fA-F]{1,6}))$/.exec(name);
  if (!match) return undefined;
  const code = match[1] ? Number.parseInt(match[1], 10) : Number.parseInt(match[2]!, 16);
  return code > 0 && code <= 0x10ffff && (code & 0xf800) !== 0xd800 ? String.fromCodePoint(code) : undefined;
}

/** `data:image/png;base64,…` up to the first unit that no such address holds. */
function dataAddress(text: string, at: number): Edit[] | undefined {
  if (!/^data:[a-z]+\//.test(text.slice(at, at + 20))) return undefined;
  let end = at + 5;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    if (
      unit <= 0x20 ||
      unit >= 0x7f ||
      unit === 0x22 ||
      unit === 0x27 ||
      unit === 0x29 ||
      unit === 0x3c ||
      isSpace(unit)
    )
      break;
    end++;
  }
  return [{ start: at, end, by: "", kind: "image-placeholder" }];
}
