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

/** Length of the first dictionary word of a text, in UTF-16 units; 0 for an empty text. */
export const firstWordLength = (text: string): number => (text ? segmenter().cut(text, false)[0]!.length : 0);

/** Dictionary words of a short text with their part of speech in the ICTCLAS tag set (v verb, n noun, nr person …). */
export const tagWords = (text: string): { word: string; tag: string }[] => segmenter().tag(text, false);
