import type { Document } from "../model/document.ts";
import type { CleanText, Hijack, Noise } from "../model/text.ts";
import { markupEdits } from "./1-markup.ts";
import { mojibakeEdits } from "./2-mojibake.ts";
import { simplify } from "./3-script.ts";
import { characterEdits } from "./4-characters.ts";
import { pinyinEdits } from "./5-pinyin.ts";
import { spacingEdits } from "./6-spacing.ts";
import { furnitureOf, type FurnitureFound, type LinesRead } from "./7-furniture.ts";
import { hijackOf } from "./8-hijack.ts";
import { hijackNoise, leakEdits } from "./9-leaks.ts";
import { wrappedEdits } from "./10-wrapped.ts";
import { commaBreakEdits, hasLineCommas, lineCommaEdits } from "./line-commas.ts";
import { apply, noiseOf, tapeOf, type Edit, type Tape } from "./tape.ts";

/** Rounds at most: what one pass removes may bring together what another one knows. Real pages take two. */
const ROUNDS = 4;

/**
 * Takes the noise out of a page: what was decoded amiss, traditional script, emoji, debris of markup, stray spaces
 * and commas, page furniture and link farms; finds a brand that stands in a school's place. Pure.
 *
 * @returns the text, for each of its UTF-16 units the range of `document.raw` it stands for, and what was found
 */
export function clean(document: Document): CleanText {
  const noise: Noise[] = [];
  const raw = document.raw.toWellFormed();
  let tape = tapeOf(raw);
  let found: FurnitureFound | undefined;
  let hijack: Hijack | undefined;
  let searched: string | undefined;
  const lines: LinesRead = new Map();
  const commas = hasLineCommas(tape.text);
  for (let round = 0; round < ROUNDS; round++) {
    const before = tape.text;
    tape = charactersOf(tape, noise);
    let joined = tape.text !== before;
    const furniture = furnitureOf(tape, lines);
    found ??= furniture;
    tape = edited(tape, furniture.edits, noise);
    // What was searched before and left as it is holds no brand now.
    if (tape.text !== searched) {
      hijack ??= hijackOf(tape.text, found.removed);
      const leaks = leakEdits(tape, hijack);
      tape = edited(tape, leaks, noise);
      joined ||= leaks.length > 0;
      searched = tape.text;
    }
    // Lines taken out whole bring nothing together inside another one.
    if (!joined) break;
  }
  tape = edited(tape, wrappedEdits(tape), noise);
  if (commas) tape = edited(tape, commaBreakEdits(tape), noise);
  if (hijack) collect(noise, hijackNoise(tape, hijack));
  noise.sort((a, b) => a.start - b.start || a.end - b.end);
  // What the file states beside its text goes before what the text says.
  const title = document.title === undefined ? found!.title : plain(document.title);
  const site = document.site === undefined ? found!.site : plain(document.site);
  const published = document.published ?? found!.published;
  return {
    ...tape,
    raw,
    noise,
    ...(hijack && { hijack }),
    ...(title && { title }),
    ...(site && { site }),
    ...(published && { published }),
  };
}

/** A title or a name by itself, cleaned as the text is. */
const plain = (words: string): string => charactersOf(tapeOf(words), []).text.trim();

/** Everything that concerns characters, not lines. */
function charactersOf(tape: Tape, noise: Noise[]): Tape {
  let now = tape;
  for (const pass of [markupEdits, mojibakeEdits]) now = edited(now, pass(now), noise);
  const simple = simplify(now);
  collect(noise, simple.noise);
  now = simple.tape;
  for (const pass of [characterEdits, pinyinEdits, lineCommaEdits, spacingEdits]) now = edited(now, pass(now), noise);
  return now;
}

function edited(tape: Tape, edits: readonly Edit[], noise: Noise[]): Tape {
  collect(noise, noiseOf(tape, edits));
  return apply(tape, edits);
}

function collect(noise: Noise[], more: readonly Noise[]): void {
  for (const piece of more) noise.push(piece);
}
