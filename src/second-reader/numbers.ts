const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The whole numbers that a text writes, in digits (1,200) or in Chinese (二十八, 一千二百, 三万). Pure. */
export function numbersIn(text: string): Set<number> {
  const found = new Set<number>();
  for (const [digits] of text.matchAll(/\d+(?:,\d{3})*/g)) found.add(Number(digits.replaceAll(",", "")));
  for (const [, digits] of text.matchAll(/(\d+(?:\.\d+)?)万/g)) found.add(Math.round(Number(digits) * 10_000));
  for (const [words] of text.matchAll(/[〇零一二两三四五六七八九十百千万]+/g)) found.add(chineseNumber(words));
  return found;
}

function chineseNumber(words: string): number {
  let [total, section, digit] = [0, 0, 0];
  for (const character of words) {
    const unit = UNITS[character];
    if (character === "万") {
      total += (section + digit || 1) * 10_000;
      [section, digit] = [0, 0];
    } else if (unit) {
      section += (digit || 1) * unit;
      digit = 0;
    } else digit = DIGITS[character]!;
  }
  return total + section + digit;
}
