/** A longest-match dictionary over UTF-16 units. */
export interface Trie<Value> {
  /** The longest word that starts at `position`, with its value. */
  longest(text: string, position: number): { readonly end: number; readonly value: Value } | undefined;
}

/** First units from which a table of all of them pays. */
const LARGE = 200;
/** Spreads neighbouring keys over the slots (2^32 over the golden ratio, Knuth's multiplicative hashing). */
const SPREAD = 0x9e3779b1;

/**
 * Builds a trie; of a word given twice the first value stays. Nodes are numbers and edges lie in one flat table of
 * open addressing: the lexicon is asked at every place of a text, and a map for each node has the processor wait for memory.
 * @throws RangeError for words with more than 65,535 nodes
 */
export function buildTrie<Value>(words: Iterable<readonly [string, Value]>): Trie<Value> {
  const children: Map<number, number>[] = [new Map()];
  const values: (Value | undefined)[] = [undefined];
  for (const [word, value] of words) {
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      let child = children[node]!.get(code);
      if (child === undefined) {
        child = children.push(new Map()) - 1;
        values.push(undefined);
        children[node]!.set(code, child);
      }
      node = child;
    }
    values[node] ??= value;
  }
  if (children.length > 0x10000) throw new RangeError(`a trie of ${children.length} nodes`);
  const step = edgesOf(children);
  const leaf = Uint8Array.from(children, ({ size }) => (size === 0 ? 1 : 0));
  // Most places of a text begin no word of the large lexicon: a table of the first units tells so at once.
  const first = children[0]!.size > LARGE ? new Uint16Array(0x10000) : undefined;
  if (first) for (const [code, child] of children[0]!) first[code] = child;
  return {
    longest(text, position) {
      const code = text.charCodeAt(position);
      let node = first ? first[code]! : step(0, code);
      if (node === 0) return undefined;
      let end = position;
      let value: Value | undefined;
      for (let i = position + 1; node !== 0; i++) {
        const here = values[node];
        if (here !== undefined) {
          end = i;
          value = here;
        }
        if (leaf[node] === 1 || i >= text.length) break;
        node = step(node, text.charCodeAt(i));
      }
      return value === undefined ? undefined : { end, value };
    },
  };
}

/** The child of a node by a unit; 0, the root, where there is none. */
function edgesOf(children: readonly ReadonlyMap<number, number>[]): (node: number, code: number) => number {
  const bits = Math.max(4, Math.ceil(Math.log2(children.length * 2)));
  const shift = 32 - bits;
  const mask = 2 ** bits - 1;
  const keys = new Uint32Array(2 ** bits);
  const ends = new Uint16Array(2 ** bits);
  for (const [node, edges] of children.entries()) {
    for (const [code, child] of edges) {
      const key = ((node << 16) | code) >>> 0;
      let slot = Math.imul(key, SPREAD) >>> shift;
      while (ends[slot] !== 0) slot = (slot + 1) & mask;
      keys[slot] = key;
      ends[slot] = child;
    }
  }
  return (node, code) => {
    const key = ((node << 16) | code) >>> 0;
    let slot = Math.imul(key, SPREAD) >>> shift;
    while (ends[slot] !== 0) {
      if (keys[slot] === key) return ends[slot]!;
      slot = (slot + 1) & mask;
    }
    return 0;
  };
}
