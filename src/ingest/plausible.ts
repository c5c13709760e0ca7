import { FREQUENT } from "./frequent.ts";

/** How far a text looks like one that was read in its own encoding. Shares are from 0 to 1. */
export interface Plausibility {
  /** Share of characters that stand for nothing: replacement characters, private use, C1 controls. */
  readonly broken: number;
  /** Chinese characters, counted. */
  readonly chinese: number;
  /** Share of the Chinese characters that any Chinese text is full of. */
  readonly frequent: number;
  /** Share of accented Latin letters and the signs that UTF-8 turns into when read as Windows-1252. */
  readonly western: number;
}

/** Characters looked at: enough to know, and as quick for a long text as for a short one. */
const SAMPLE = 200_000;

/** Weighs a text; white space does not count. Pure. */
export function judge(text: string): Plausibility {
  let [total, broken, chinese, frequent, western] = [0, 0, 0, 0, 0];
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  for (const character of sample) {
    const code = character.codePointAt(0)!;
    if (code <= 0x20 || code === 0xa0 || code === 0x3000) continue;
    total++;
    if (isChinese(code)) {
      chinese++;
      if (FREQUENT.has(character)) frequent++;
    } else if (isBroken(code)) broken++;
    else if ((code >= 0xa1 && code <= 0x17f) || (code >= 0x2018 && code <= 0x203a) || code === 0x20ac) western++;
  }
  return { broken: share(broken, total), chinese, frequent: share(frequent, chinese), western: share(western, total) };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

const isChinese = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0x20000 && code <= 0x3134f);

const isBroken = (code: number): boolean =>
  code === 0xfffd || (code >= 0x80 && code <= 0x9f) || (code >= 0xe000 && code <= 0xf8ff);
