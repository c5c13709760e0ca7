/** A longest-match dictionary over UTF-16 units. */
export interface Trie<Value> {
  /** The longest word that starts at `position`, with its value. */
  longest(text: string, position: number): { readonly end: number; readonly value: Value } | undefined;
}

interface TrieNode<Value> {
  next: Map<number, TrieNode<Value>> | undefined;
  value: Value | undefined;
}

/** First units from which an array pays. */
const LARGE = 200;

function table<Node>(nodes: ReadonlyMap<number, Node>): (Node | undefined)[] {
  const first: (Node | undefined)[] = Array.from({ length: 0x10000 });
  for (const [code, node] of nodes) first[code] = node;
  return first;
}

/** Builds a trie; of a word given twice the first value stays. */
export function buildTrie<Value>(words: Iterable<readonly [string, Value]>): Trie<Value> {
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
    node.value ??= value;
  }
  // Most places of a text begin no word of the large lexicon: an array over the first units tells so at once.
  const first = (root.next?.size ?? 0) > LARGE ? table(root.next!) : undefined;
  return {
    longest(text, position) {
      let node = first ? first[text.charCodeAt(position)] : root.next?.get(text.charCodeAt(position));
      if (!node) return undefined;
      let best = node.value === undefined ? undefined : { end: position + 1, value: node.value };
      for (let i = position + 1; node.next && i < text.length; i++) {
        const child: TrieNode<Value> | undefined = node.next.get(text.charCodeAt(i));
        if (!child) break;
        node = child;
        if (node.value !== undefined) best = { end: i + 1, value: node.value };
      }
      return best;
    },
  };
}
