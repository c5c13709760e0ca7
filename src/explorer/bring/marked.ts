import type { Kind } from "../../model/ontology.ts";

/** A stretch of a text: a name of a kind, or what lies between names. */
export interface Marked {
  readonly text: string;
  readonly kind?: Kind;
}

/**
 * A text cut at the names in it, longer names before shorter ones, so that 上海 is not marked within 上海大学. Joined the pieces
 * give the text. Pure.
 */
export function marked(
  text: string,
  named: readonly { readonly kind: Kind; readonly name: string; readonly aliases: readonly string[] }[],
): readonly Marked[] {
  const kinds = new Map<string, Kind>();
  for (const { kind, name, aliases } of named) {
    for (const each of [name, ...aliases]) if (each.length > 1) kinds.set(each, kind);
  }
  if (kinds.size === 0) return [{ text }];
  const names = [...kinds.keys()].toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(names.map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|"), "g");
  const pieces: Marked[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (index > end) pieces.push({ text: text.slice(end, index) });
    pieces.push({ text: found, kind: kinds.get(found)! });
    end = index + found.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}
