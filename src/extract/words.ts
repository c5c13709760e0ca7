import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { remembered } from "../remembered.ts";

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

/** Texts that each of the functions below remembers; every thread that reads has its own. */
const REMEMBERED = 10_000;

/** Length of the first dictionary word of a text, in UTF-16 units; 0 for an empty text. */
export const firstWordLength: (text: string) => number = remembered(
  (text) => (text ? segmenter().cut(text, false)[0]!.length : 0),
  REMEMBERED,
);

/** Parts of speech are asked word by word: a word's tag is the dictionary's, whatever stands around it. */
const tagOf = remembered((word) => segmenter().tag(word, false)[0]?.tag ?? "x", REMEMBERED);

/** Dictionary words of a short text with their part of speech in the ICTCLAS tag set (v verb, n noun, nr person …). */
export const tagWords: (text: string) => { word: string; tag: string }[] = remembered(
  (text) =>
    segmenter()
      .cut(text, false)
      .map((word) => ({ word, tag: tagOf(word) })),
  REMEMBERED,
);
