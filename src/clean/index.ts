import type { Document } from "../model/document.ts";
import type { CleanText, Noise } from "../model/text.ts";
import { markupEdits } from "./1-markup.ts";
import { mojibakeEdits } from "./2-mojibake.ts";
import { simplify } from "./3-script.ts";
import { characterEdits } from "./4-characters.ts";
import { pinyinEdits } from "./5-pinyin.ts";
import { spacingEdits } from "./6-spacing.ts";
import { furnitureOf, type FurnitureFound } from "./7-furniture.ts";
import { hijackOf } from "./8-hijack.ts";
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
  let tape = tapeOf(document.raw);
  let found: FurnitureFound | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const before = tape.text;
    tape = charactersOf(tape, noise);
    const furniture = furnitureOf(tape);
    found ??= furniture;
    collect(noise, noiseOf(tape, furniture.edits));
    tape = apply(tape, furniture.edits);
    if (tape.text === before) break;
  }
  const hijack = hijackOf(tape.text, found!.removed);
  noise.sort((a, b) => a.start - b.start || a.end - b.end);
  const { title, site, published } = found!;
  return { ...tape, noise, ...(title && { title }), ...(site && { site }), ...(published && { published }), ...(hijack && { hijack }) };
}

function charactersOf(tape: Tape, noise: Noise[]): Tape {
  const edit = (pass: (tape: Tape) => readonly Edit[]): void => {
    const edits = pass(tape);
    collect(noise, noiseOf(tape, edits));
    tape = apply(tape, edits);
  };
  edit(markupEdits);
  edit(mojibakeEdits);
  const simple = simplify(tape);
  collect(noise, simple.noise);
  tape = simple.tape;
  edit(characterEdits);
  edit(pinyinEdits);
  edit(spacingEdits);
  return tape;
}

function collect(noise: Noise[], more: readonly Noise[]): void {
  for (const piece of more) noise.push(piece);
}
