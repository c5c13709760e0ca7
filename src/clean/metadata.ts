import { isHan, isLatin } from "./chars.ts";
import { DATE_LABELS, OTHER_LABELS, SITE_LABELS } from "./lexicon/metadata.ts";
import { FURNITURE } from "./lexicon/furniture.ts";
import { indexWords, wordAt } from "./lines.ts";

/** What a line about the page itself says. */
export interface Metadata {
  /** YYYY-MM-DD, and how far it is the day of publication: 3 labelled, 2 with a time of day, 1 alone. */
  readonly published?: { readonly date: string; readonly weight: number };
  readonly site?: string;
  /** Names of those who wrote, took pictures, checked: two such labels, or one of two characters at least. */
  readonly byline?: boolean;
  /** The line has nothing but 时间: or 日期:, which may as well belong to an agenda. */
  readonly ambiguous?: boolean;
}

type Role = "date" | "site" | "other";
const ROLE = new Map<string, Role>([
  ...OTHER_LABELS.split(" ").map((label) => [label, "other"] as const),
  ...DATE_LABELS.split(" ").map((label) => [label, "date"] as const),
  ...SITE_LABELS.split(" ").map((label) => [label, "site"] as const),
]);
const LONGEST_LABEL = Math.max(...[...ROLE.keys()].map((label) => label.length));
const AMBIGUOUS = new Set(["时间", "日期"]);
const LONGEST_LINE = 200;
const LONGEST_VALUE = 36;
/** `南方+记者 刘汉能` before or after the time of day. */
const REPORTERS = /^[^。,;:]{0,12}(?:记者|通讯员)[^。,;:]{1,24}$/;
const FURNITURE_WORDS = indexWords(FURNITURE);

/**
 * Reads a line as metadata: labels with short values (`发布者:张琳发布时间:2024-06-25浏览次数:63`), a date stamp, or
 * both. Undefined if anything else stands in it, so that a sentence with `来源:` in it stays a sentence.
 */
export function metadataOf(line: string): Metadata | undefined {
  if (line.length === 0 || line.length > LONGEST_LINE) return undefined;
  const labels = labelsOf(line);
  const head = line.slice(0, labels[0]?.start ?? line.length);
  const stamp = dateOf(head);
  if (!isFurnitureText(stamp ? stamp.rest : head)) {
    const reporters = stamp?.time && labels.length === 0 && REPORTERS.test(stamp.rest.trim());
    return reporters ? { published: { date: stamp.date, weight: 2 } } : undefined;
  }
  if (labels.length === 0) {
    if (!stamp) return undefined;
    return stamp.weekday ? {} : { published: { date: stamp.date, weight: stamp.time ? 2 : 1 } };
  }
  let published = stamp && { date: stamp.date, weight: 2 };
  let site: string | undefined;
  for (const [n, label] of labels.entries()) {
    const value = line.slice(label.end, labels[n + 1]?.start ?? line.length);
    const date = dateOf(value);
    if (value.length > LONGEST_VALUE || /[。;!?]./.test((date ? date.rest : value).trim())) return undefined;
    // 图:… alone is a caption, 图:张三 a byline.
    if (label.name.length === 1 && labels.length === 1 && value.trim().length > 4) return undefined;
    if (date) {
      if (label.role === "date" || !published) published = { date: date.date, weight: label.role === "date" ? 3 : 2 };
    } else if (label.role === "date" && !isFurnitureText(value)) return undefined;
    if (label.role === "site") site = trimmed(date ? date.rest : value) || site;
  }
  const ambiguous = labels.every(({ name }) => AMBIGUOUS.has(name)) && !stamp;
  const byline = labels.every(({ role }) => role === "other") && (labels.length > 1 || labels[0]!.name.length > 1);
  return {
    ...(published && { published }),
    ...(site && { site }),
    ...(byline && { byline }),
    ...(ambiguous && { ambiguous }),
  };
}

interface Label {
  readonly start: number;
  readonly end: number;
  readonly role: Role;
  readonly name: string;
}

const [COLON, BAR, SLASH] = [0x3a, 0x4e28, 0x2f];

/** Labels of the line with the sign that ends each: `来源:`, `文字丨`, `文/`, `作者 :`. */
function labelsOf(line: string): Label[] {
  const labels: Label[] = [];
  for (let i = 1; i < line.length; i++) {
    const unit = line.charCodeAt(i);
    if (unit !== COLON && unit !== BAR && unit !== SLASH) continue;
    let end = i;
    while (line[end - 1] === " ") end--;
    const floor = labels.at(-1)?.end ?? 0;
    for (let start = Math.max(floor, end - LONGEST_LABEL); start < end; start++) {
      const name = line.slice(start, end);
      const role = ROLE.get(name);
      if (role === undefined) continue;
      if (unit === SLASH && (name.length > 2 || (start > 0 && isHan(line.charCodeAt(start - 1))))) continue;
      labels.push({ start, end: i + 1, role, name });
      break;
    }
  }
  return labels;
}

const DATE = /(?:19|20)(\d\d)(?: ?[-/.年] ?)(\d{1,2})(?: ?[-/.月] ?)(\d{1,2})日?(?!\d)/;
const TIME = /^[ ?T,]*\d{1,2} ?: ?\d{2}(?: ?: ?\d{2})?(?:\.\d+)?/;
const WEEKDAY = /^[ ,]*(?:星期|周)[一二三四五六日天]/;

/** A whole date in the text, and what is left without it and the time of day. */
export function dateOf(text: string): { date: string; time: boolean; weekday: boolean; rest: string } | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const year = match[0].slice(0, 4);
  const [month, day] = [Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  let after = text.slice(match.index + match[0].length);
  const weekday = WEEKDAY.exec(after)?.[0];
  if (weekday) after = after.slice(weekday.length);
  const time = TIME.exec(after)?.[0];
  if (time) after = after.slice(time.length);
  const pad = (n: number): string => String(n).padStart(2, "0");
  return {
    date: `${year}-${pad(month)}-${pad(day)}`,
    time: time !== undefined,
    weekday: weekday !== undefined,
    rest: `${text.slice(0, match.index)} ${after}`,
  };
}

/** Nothing but words of furniture, digits and punctuation; true of an empty text too. */
export function isFurnitureText(text: string): boolean {
  return furnitureWords(text) >= 0;
}

/** How many words of furniture the text is made of; -1 if there is anything else in it. */
export function furnitureWords(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length;) {
    const unit = text.charCodeAt(i);
    const word = wordAt(FURNITURE_WORDS, text, i);
    if (word !== undefined && !(isLatin(unit) && isLatin(text.charCodeAt(i + word.length)))) {
      count++;
      i += word.length;
    } else if (isHan(unit) || isLatin(unit) || unit > 0xffe6) {
      return -1;
    } else i++;
  }
  return count;
}

/** The value up to a wide gap, without what brackets it: `天宁经济开发区   阅读 1.2万`. */
const trimmed = (value: string): string =>
  (value.trim().split(/ {2,}| (?=阅读|浏览|点击)/)[0] ?? "").replace(/^[ |(【[]+/, "").replace(/[ |)】\]]+$/, "");
