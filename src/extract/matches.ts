const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of a global pattern, in order. What `String.matchAll` gives, without the copy of the pattern that it makes
 * at each call: nearly all sentences match nearly none of the patterns, and the copy takes longer than the search.
 * @param pattern with the flag `g`; its `lastIndex` is 0 afterwards
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0].length === 0) pattern.lastIndex++;
  }
  return found;
}

/** Whether a text may match a pattern of which every match holds one of these signs: much sooner told than by the pattern. */
export function hasSign(text: string, signs: readonly string[]): boolean {
  for (const sign of signs) if (text.includes(sign)) return true;
  return false;
}
