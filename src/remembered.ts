/** Names that are remembered at most, where nothing else is said: then all are forgotten, so that a long run keeps its memory. */
const CAPACITY = 50_000;

/** A pure function of a text that remembers its answers: the same names come again and again. */
export function remembered<Answer>(answer: (text: string) => Answer, capacity = CAPACITY): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const there = known.get(text);
    if (there !== undefined || known.has(text)) return there as Answer;
    if (known.size >= capacity) known.clear();
    const fresh = answer(text);
    known.set(text, fresh);
    return fresh;
  };
}
