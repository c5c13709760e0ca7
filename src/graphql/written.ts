import { Converter } from "opencc-js/t2cn";
import { GraphError } from "../errors.ts";
import { organizationKey, plainKey } from "../resolve/organization-name.ts";

/** How long a text may be that is looked for; UTF-16 units. */
const LONGEST = 100;

/** A text as people type it, in the forms under which the graph knows names. */
export interface Written {
  /** Simplified, half-width. */
  readonly text: string;
  /** Normalised as a body's name, and as any other name. */
  readonly keys: readonly [string, string];
  /** Letters a to z and digits, as `pinyin` and `initials` are written; empty where it holds anything else. */
  readonly pinyin: string;
}

const simplify = Converter({ from: "t", to: "cn" });

/**
 * Reads what somebody typed: any width, simplified or traditional, pinyin with or without tones and blanks.
 * @throws ARGUMENT_INVALID where nothing is left to look for, or it is longer than 100 characters
 */
export function written(argument: string, typed: string): Written {
  if (typed.length > LONGEST) {
    throw new GraphError("ARGUMENT_INVALID", `${argument} has ${typed.length} characters, more than ${LONGEST}`);
  }
  const text = simplify(typed.normalize("NFKC").trim());
  const plain = plainKey(text);
  if (plain === "") throw new GraphError("ARGUMENT_INVALID", `${argument} is empty`);
  return { text, keys: [organizationKey(text), plain], pinyin: letters(text) };
}

/** Letters of pinyin: tones fall, ü is v, blanks and apostrophes (xi'an) go; one letter alone would match everything. */
function letters(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[üǖǘǚǜ]/gu, "v")
    .normalize("NFD")
    .replace(/[\u0300-\u036f\s'’-]/gu, "");
  return /^[a-z][a-z0-9]+$/u.test(plain) ? plain : "";
}
