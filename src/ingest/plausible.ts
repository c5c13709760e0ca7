import { isFrequent } from "./frequent.ts";

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
  let total = 0;
  let broken = 0;
  let chinese = 0;
  let frequent = 0;
  let western = 0;
  const end = Math.min(text.length, SAMPLE);
  for (let at = 0; at < end; at++) {
    const code = text.codePointAt(at)!;
    if (code > 0xffff) at++;
    if (code <= 0x20 || code === 0xa0 || code === 0x3000) continue;
    total++;
    if (isChinese(code)) {
      chinese++;
      if (isFrequent(code)) frequent++;
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
