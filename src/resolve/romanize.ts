import { pinyin } from "pinyin-pro";

/**
 * Latin forms of a name for search: Pinyin without blanks and tones (v for ü), and its initials.
 * Latin letters and digits stay, in lower case; other signs are left out.
 * @param person   reads the first character as a surname (单 shan, 尉迟 yuchi)
 */
export function romanize(name: string, person: boolean): { pinyin: string; initials: string } {
  const syllables = pinyin(name, {
    toneType: "none",
    type: "array",
    v: true,
    nonZh: "consecutive",
    ...(person ? { surname: "head" as const } : {}),
  }).map((syllable) =>
    syllable
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^a-z0-9]/gu, ""),
  );
  return {
    pinyin: syllables.join(""),
    initials: syllables.map((syllable) => (/^\d/u.test(syllable) ? syllable : syllable.slice(0, 1))).join(""),
  };
}
