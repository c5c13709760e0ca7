/** A byte for each UTF-16 unit: 1 where one of the words begins with it. A string gives its characters as words. */
export function firstUnits(words: Iterable<string>): Uint8Array {
  const starts = new Uint8Array(0x10000);
  for (const word of words) if (word) starts[word.charCodeAt(0)] = 1;
  return starts;
}

/**
 * All matches of a sticky pattern, in order, tried only where one can begin. Patterns of many words are tried by the engine
 * word for word at every place of a text, and nearly everywhere in vain.
 * @param pattern with the flag `y`
 * @param starts of every match the first unit, or where the match is empty the unit behind it
 */
export function matchesFrom(text: string, pattern: RegExp, starts: Uint8Array): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (let at = 0; at < text.length; at++) {
    if (starts[text.charCodeAt(at)] === 0) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    found.push(match);
    if (match[0].length > 0) at += match[0].length - 1;
  }
  return found;
}
