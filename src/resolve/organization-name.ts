import { ABBREVIATIONS, PROVINCES } from "./abbreviations.ts";
import { FUNCTIONS, LEADS, NATIONAL, PARTS, POINTING, SORTS, WHOLES } from "./generic-words.ts";
import { remembered } from "../remembered.ts";

const LETTERS_APART = /[\s\u200b-\u200f\u2060\ufeff]+/gu;
const QUOTES = /["'`“”‘’„「」『』《》〈〉]/gu;
/** A note about the name, not part of it: (原九江湓浦船厂), (以下简称“联合体”). */
const NOTE = /[(〔[【](?:原|原名|曾用名|简称|以下简称|又称|现|下称)[^)〕\]】]*[)〕\]】]/gu;
const BRACKETS = /[()〔〕[\]【】{}]/gu;

/** Characters that nothing below changes: most names are made of these alone. */
const PLAIN = /^[\u4e00-\u9fff]*$/u;

/** Width, blanks, quotes, dots and case made one: what every kind of name goes through first. */
export const plainName = (name: string): string =>
  PLAIN.test(name)
    ? name
    : name
        .normalize("NFKC")
        .replace(LETTERS_APART, "")
        .replace(QUOTES, "")
        .replace(/[•‧・∙⋅･]/gu, "·")
        .replace(/[‐-―−]/gu, "-")
        .toLowerCase();

const province = new RegExp(`^(${Object.keys(PROVINCES).join("|")})(?=[^省市区自壮回维特])`, "u");
const OFFICE = /^(?:.{2,14}(?:厅|委员会)|人民政府|政协|人民代表大会(?:常务委员会)?|省?委)$/u;

function keyOf(name: string): string {
  let key = plainName(name).replace(NOTE, "").replace(BRACKETS, "");
  for (const { short, full } of ABBREVIATIONS) key = key.replace(short, full);
  const found = province.exec(key)?.[1];
  if (found !== undefined && OFFICE.test(key.slice(found.length)) && segments(key.slice(found.length))) {
    key = found + PROVINCES[found]! + key.slice(found.length);
  }
  return key;
}

/** Normalised name of a person, an event, a policy or a work. */
export const plainKey = (name: string): string => (PLAIN.test(name) ? name : plainName(name).replace(BRACKETS, ""));

const GENERIC = new Set([...POINTING, ...FUNCTIONS, ...SORTS]);
const LONGEST = Math.max(...[...GENERIC].map((word) => word.length));

/** Whether a text can be cut into generic words without a rest. */
function segments(text: string): boolean {
  const reached = new Set([0]);
  for (let at = 0; at < text.length; at += 1) {
    if (!reached.has(at)) continue;
    for (let length = 1; length <= LONGEST && at + length <= text.length; length += 1) {
      if (GENERIC.has(text.slice(at, at + length))) reached.add(at + length);
    }
  }
  return reached.has(text.length);
}

const part = new RegExp(`(?:${[...PARTS].sort((a, b) => b.length - a.length).join("|")})$`, "u");

function pointsAt(name: string): boolean {
  const plain = plainName(name).replace(NOTE, "").replace(BRACKETS, "");
  if (plain.length < 2) return true;
  if (NATIONAL.test(plain)) return false;
  if (LEADS.test(plain) || segments(plain)) return true;
  const suffix = part.exec(plain)?.[0];
  if (suffix === undefined) return false;
  const before = plain.slice(0, -suffix.length);
  return !WHOLES.test(before) || segments(before);
}

/** What a name tells by itself. */
interface Reading {
  readonly key: string;
  readonly elliptic: boolean;
}
/** Names of organisations that are remembered: some 40 MB. */
const CAPACITY = 200_000;

/** `organizationKey` and `isElliptic` of a name at once: the same names come again and again, and most are asked for both. */
export const organizationReading: (name: string) => Reading = remembered(
  (name) => ({ key: keyOf(name), elliptic: pointsAt(name) }),
  CAPACITY,
);

/**
 * The normalised name by which organisations meet, across documents and spellings: width, quotes, brackets,
 * standard abbreviations (src/resolve/abbreviations.ts) and a left-out 省 before a provincial office.
 * Idempotent. Nothing is guessed and nothing compared by distance.
 */
export const organizationKey = (name: string): string => organizationReading(name).key;

/**
 * Whether a name tells which body it is only within its own document: 市委, 省教育厅, 我校, 联合体,
 * 高新区管委会, or a part without its whole (汽车工程系, 学校专家委员会).
 */
export const isElliptic = (name: string): boolean => organizationReading(name).elliptic;
