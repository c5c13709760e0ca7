import {
  FOLDS,
  INVISIBLE,
  LINE_ENDS,
  NAME_DOTS,
  PICTURES,
  PICTURES_IF_SELECTED,
  PICTURE_PARTS,
  SPACES,
  STARS,
} from "./lexicon/characters.ts";

/** What a UTF-16 unit asks of the pass over characters. */
export const PLAIN = 0;
export const PICTURE = 1;
export const PICTURE_IF_SELECTED = 2;
export const PICTURE_PART = 3;
export const GONE = 4;
export const HIGH_SURROGATE = 5;
export const NAME_DOT = 6;
export const STAR = 7;
export const RETURN = 8;

/** Class of each UTF-16 unit. */
export const CLASS = new Uint8Array(0x10000);
/** Canonical form of each UTF-16 unit: itself, or the one unit that replaces it. */
export const FOLD = new Uint16Array(0x10000);

/** Calls back with each code point of `a-b c d-e`. */
function each(ranges: string, call: (code: number) => void): void {
  for (const range of ranges.split(/\s+/)) {
    const [first, last = first] = range.split("-").map((hex) => Number.parseInt(hex, 16)) as [number, number?];
    for (let code = first; code <= last!; code++) call(code);
  }
}

for (let unit = 0; unit < 0x10000; unit++) FOLD[unit] = unit;
for (let unit = 0xff01; unit <= 0xff5e; unit++) FOLD[unit] = unit - 0xfee0;
// Kangxi radicals and compatibility ideographs are what some PDF writers leave in place of the character.
for (const [first, last] of [
  [0x2f00, 0x2fd5],
  [0xf900, 0xfaff],
] as const) {
  for (let unit = first; unit <= last; unit++) {
    const normal = String.fromCharCode(unit).normalize("NFKC");
    if (normal.length === 1) FOLD[unit] = normal.charCodeAt(0);
  }
}
for (const pair of FOLDS.split(" ")) FOLD[pair.charCodeAt(0)] = pair.charCodeAt(1);
each(SPACES, (code) => (FOLD[code] = 0x20));
each(LINE_ENDS, (code) => (FOLD[code] = 0x0a));

each(PICTURES, (code) => (CLASS[code] = PICTURE));
each(PICTURES_IF_SELECTED, (code) => (CLASS[code] = PICTURE_IF_SELECTED));
each(PICTURE_PARTS, (code) => (CLASS[code] = PICTURE_PART));
each(INVISIBLE, (code) => (CLASS[code] = GONE));
CLASS[0x200d] = PICTURE_PART;
for (let unit = 0xd800; unit < 0xdc00; unit++) CLASS[unit] = HIGH_SURROGATE;
for (const dot of NAME_DOTS) CLASS[dot.charCodeAt(0)] = NAME_DOT;
for (const star of STARS) CLASS[star.charCodeAt(0)] = STAR;
CLASS[0x0d] = RETURN;

/** Pictures outside the BMP: all symbol blocks of plane 1, tags, selectors and private planes. Han planes are not. */
export const isAstralPicture = (code: number): boolean =>
  (code >= 0x1f000 && code <= 0x1fbff) || (code >= 0x1d000 && code <= 0x1d3ff) || code >= 0xe0000;
