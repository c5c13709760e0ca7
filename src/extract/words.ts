import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";

let jieba: Jieba | undefined;
/** The segmenter with its own dictionary, loaded once (about a quarter of a second). */
const segmenter = (): Jieba => (jieba ??= Jieba.withDict(dict));

/** Word boundaries of a line: `[i]` is 1 where a dictionary word ends or begins before unit i. */
export function wordBoundaries(text: string): Uint8Array {
  const boundary = new Uint8Array(text.length + 1);
  let at = 0;
  boundary[0] = 1;
  for (const word of segmenter().cut(text, false)) boundary[(at += word.length)] = 1;
  return boundary;
}

const firstLengths = new Map<string, number>();

/** Length of the first dictionary word of a text, in UTF-16 units; 0 for an empty text. */
export function firstWordLength(text: string): number {
  if (!text) return 0;
  let length = firstLengths.get(text);
  if (length === undefined) {
    if (firstLengths.size >= MAX_REMEMBERED) firstLengths.clear();
    length = segmenter().cut(text, false)[0]!.length;
    firstLengths.set(text, length);
  }
  return length;
}

/** Parts of speech are asked word by word: a word's tag is the dictionary's, whatever stands around it. */
const tags = new Map<string, string>();
const MAX_REMEMBERED = 10_000;

function tagOf(word: string): string {
  let tag = tags.get(word);
  if (tag === undefined) {
    if (tags.size >= MAX_REMEMBERED) tags.clear();
    tag = segmenter().tag(word, false)[0]?.tag ?? "x";
    tags.set(word, tag);
  }
  return tag;
}

const taggedTexts = new Map<string, { word: string; tag: string }[]>();

/** Dictionary words of a short text with their part of speech in the ICTCLAS tag set (v verb, n noun, nr person …). */
export function tagWords(text: string): { word: string; tag: string }[] {
  let words = taggedTexts.get(text);
  if (!words) {
    if (taggedTexts.size >= MAX_REMEMBERED) taggedTexts.clear();
    words = segmenter()
      .cut(text, false)
      .map((word) => ({ word, tag: tagOf(word) }));
    taggedTexts.set(text, words);
  }
  return words;
}
