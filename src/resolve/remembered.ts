/** Names that are remembered at most: then all are forgotten, so that a long run keeps its memory. */
const CAPACITY = 50_000;

/** A pure function of a name that remembers its answers: the same names come again and again. */
export function remembered<Answer>(answer: (name: string) => Answer): (name: string) => Answer {
  const known = new Map<string, Answer>();
  return (name) => {
    const there = known.get(name);
    if (there !== undefined) return there;
    if (known.size >= CAPACITY) known.clear();
    const fresh = answer(name);
    known.set(name, fresh);
    return fresh;
  };
}
