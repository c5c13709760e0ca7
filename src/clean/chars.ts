/** Classes of characters that several passes ask for; all take a UTF-16 unit. */

/** A Chinese character (BMP), its iteration mark or 〇. */
export const isHan = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3007 || unit === 0x3005;

/** Half of a character outside the BMP. */
export const isSurrogate = (unit: number): boolean => (unit & 0xf800) === 0xd800;

export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

export const isLatin = (unit: number): boolean => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);

export const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x09;

export const NEWLINE = 0x0a;
