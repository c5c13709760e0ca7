import { Components } from "./components.ts";

/** Characters in a shingle: in Chinese about two words and a half. */
const SHINGLE = 5;
/** The multiplier of a polynomial hash: the prime of FNV-1a. */
const PRIME = 0x01000193;
/** A text with fewer shingles (about as many characters) may be alike to others by chance: it is nobody's reprint. */
const FEWEST = 100;
/** Bands, and the minima that make one: a pair with a Jaccard index of 0.5 shares one in 94 of 100 cases, of 0.7 nearly always. */
const BANDS = 10;
const ROWS = 2;
/** Share of the shorter text that must stand in the other one: docs/evaluation.md tells what was measured. */
const CONTAINED = 0.7;
/** The Jaccard index must be above a half: two texts of which each is a part of a third are then never one by it. */
const JACCARD = 0.5;

/** Names of the properties of a document that hold its bands, in order. */
export const BAND_NAMES: readonly string[] = Array.from({ length: BANDS }, (_, at) => `band${at}`);

/** A document as far as it is decided on whether it repeats another. */
export interface Print {
  readonly id: string;
  /** Date of publication as far as stated. */
  readonly published?: string | undefined;
  /** The cleaned text. */
  readonly text: string;
  /** Normalised names of the bodies that it names, but for governments, which every page names, and for what means something only there. */
  readonly subjects: readonly string[];
  /** What `bandsOf` gives for the text. */
  readonly bands: readonly string[];
}

/** Hashes (32 bits) of all runs of five Chinese characters or digits, whatever stands between them; repeated ones too. */
function shinglesOf(text: string): Uint32Array {
  const codes = Array.from(text.replace(/[^\p{Script=Han}\d]+/gu, ""), (character) => character.codePointAt(0)!);
  const shingles = new Uint32Array(Math.max(0, codes.length - SHINGLE + 1));
  for (let at = 0; at < shingles.length; at++) {
    let hash = 0;
    for (let next = at; next < at + SHINGLE; next++) hash = Math.imul(hash, PRIME) + codes[next]!;
    shingles[at] = mixed(hash);
  }
  return shingles;
}

/** The finaliser of MurmurHash3: each bit of the input changes half of those of the result. */
function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Keys of which a reprint shares at least one with its original, and two other texts hardly ever one: pairs of minima
 * of the shingles' hashes (MinHash in one pass: each hash falls into one of twenty bins). Empty for a short text.
 * @param text   cleaned
 */
export function bandsOf(text: string): string[] {
  const shingles = shinglesOf(text);
  if (shingles.length < FEWEST) return [];
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const shingle of shingles) {
    const bin = shingle % least.length;
    if (shingle < least[bin]!) least[bin] = shingle;
  }
  return BAND_NAMES.map((_, band) =>
    Array.from(least.subarray(band * ROWS, (band + 1) * ROWS), (minimum) => minimum.toString(36)).join("-"),
  );
}

/** How alike two texts are: shared shingles over all of both, and over those of the shorter one. */
export function likeness(a: string, b: string): { readonly jaccard: number; readonly contained: number } {
  return likenessOf(new Set(shinglesOf(a)), new Set(shinglesOf(b)));
}

function likenessOf(a: ReadonlySet<number>, b: ReadonlySet<number>): ReturnType<typeof likeness> {
  let shared = 0;
  for (const shingle of a) if (b.has(shingle)) shared += 1;
  return { jaccard: shared / (a.size + b.size - shared || 1), contained: shared / (Math.min(a.size, b.size) || 1) };
}

/** Whether texts that share a band are nearly the same; remembers their shingles. */
function comparison(): (a: Print, b: Print) => boolean {
  const known = new Map<string, ReadonlySet<number>>();
  const of = ({ text }: Print): ReadonlySet<number> => {
    let shingles = known.get(text);
    if (!shingles) known.set(text, (shingles = new Set(shinglesOf(text))));
    return shingles;
  };
  return (a, b) => {
    const other =
      a.subjects.length > 0 && b.subjects.length > 0 && !a.subjects.some((name) => b.subjects.includes(name));
    if (other) return false;
    const { jaccard, contained } = likenessOf(of(a), of(b));
    return jaccard > JACCARD && contained >= CONTAINED;
  };
}

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** The earliest publication first, those without a date last. */
const byDate = (a: Print, b: Print): number =>
  ascending(a.published ?? "9", b.published ?? "9") || ascending(a.id, b.id);

/**
 * Which documents are one witness: by id the id of the one that was published first among those of nearly the same text,
 * its own where there is none. Two texts are nearly the same where most of the shorter stands in the other and that is not
 * much longer; never where both name bodies and none in common: those fill in one template. What is alike over a third
 * is one with it. A pure function of the set; texts are compared only where they share a band.
 */
export function witnesses(prints: readonly Print[]): Map<string, string> {
  const sorted = prints.toSorted(byDate);
  const components = new Components();
  const alike = comparison();
  // Many copies of one page cost one comparison each.
  const same = Map.groupBy(sorted, ({ id, text, subjects, bands }) =>
    JSON.stringify(bands.length > 0 ? [text, subjects] : id),
  );
  const distinct = [...same.values()].map((copies) => {
    for (const copy of copies) components.join(copies[0]!.id, copy.id);
    return copies[0]!;
  });
  for (const [at] of BAND_NAMES.entries()) {
    const banded = distinct.filter(({ bands }) => bands.length > 0);
    for (const group of Map.groupBy(banded, ({ bands }) => bands[at]!).values()) {
      for (const [index, print] of group.entries()) {
        for (const other of group.slice(0, index)) {
          const one = components.find(print.id) === components.find(other.id);
          if (!one && alike(print, other)) components.join(print.id, other.id);
        }
      }
    }
  }
  const first = new Map<string, string>();
  for (const { id } of sorted) if (!first.has(components.find(id))) first.set(components.find(id), id);
  return new Map(sorted.map(({ id }) => [id, first.get(components.find(id))!]));
}
