/** A longest-match dictionary over UTF-16 units. */
export interface Trie<Value> {
  /** The longest word that starts at `position`, with its value. */
  longest(text: string, position: number): { readonly end: number; readonly value: Value } | undefined;
}

interface TrieNode<Value> {
  next: Map<number, TrieNode<Value>> | undefined;
  value: Value | undefined;
}

/** Builds a trie; a word given twice has its values joined by `merge`. */
export function buildTrie<Value>(
  words: Iterable<readonly [string, Value]>,
  merge: (left: Value, right: Value) => Value,
): Trie<Value> {
  const root: TrieNode<Value> = { next: undefined, value: undefined };
  for (const [word, value] of words) {
    let node = root;
    for (let i = 0; i < word.length; i++) {
      node.next ??= new Map();
      const code = word.charCodeAt(i);
      let child = node.next.get(code);
      if (!child) node.next.set(code, (child = { next: undefined, value: undefined }));
      node = child;
    }
    node.value = node.value === undefined ? value : merge(node.value, value);
  }
  return {
    longest(text, position) {
      let node: TrieNode<Value> | undefined = root;
      let best: { end: number; value: Value } | undefined;
      for (let i = position; i < text.length; i++) {
        node = node.next?.get(text.charCodeAt(i));
        if (!node) break;
        if (node.value !== undefined) best = { end: i + 1, value: node.value };
      }
      return best;
    },
  };
}
