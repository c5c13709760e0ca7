import type { Entity, EntityRef } from "../src/model/entity.ts";
import type { Extraction } from "../src/model/extraction.ts";
import { idOf, sha256 } from "../src/model/id.ts";
import type { DocumentRef, Statement } from "../src/model/statement.ts";

const DIGITS = [..."零一二三四五六七八九"];
/** Each set of names is used by so many copies: as press pages do, later ones speak of bodies known already. */
const COPIES_OF_A_NAME = 2;

/**
 * Grows readings to a larger world by copying them under other sources and other names, always the same way.
 * @param atLeast statements to be reached; the last round is whole
 */
export function grow(read: readonly Extraction[], atLeast: number): Extraction[] {
  const grown: Extraction[] = [];
  let statements = 0;
  for (let round = 0; statements < atLeast; round++) {
    for (const extraction of read) {
      const copied = copy(extraction, round);
      grown.push(copied);
      statements += copied.statements.length;
    }
    if (statements === 0) throw new RangeError("the readings have no statement to copy");
  }
  return grown;
}

/** Governments keep their names in every copy, and so become the hubs that they are in the press. */
const rename = (kind: Entity["kind"] | "Document", name: string, round: number): string => {
  const group = Math.floor(round / COPIES_OF_A_NAME);
  if (kind === "Government" || kind === "Policy" || group === 0) return name;
  const mark = [...String(group)].map((digit) => DIGITS[Number(digit)]).join("");
  return `${name.slice(0, 1)}${mark}${name.slice(1)}`;
};

const HAN = 0x4e00;
const COMMON = 0x5000;

/** A text of the same length in other characters: a copy is a page of its own here, not a reprint. */
const otherText = (text: string, round: number): string =>
  text.replace(/[\u4e00-\u9dff]/gu, (character) =>
    String.fromCharCode(HAN + ((character.charCodeAt(0) - HAN + round * 101) % COMMON)),
  );

function copy({ document, clean: text, entities, statements, report }: Extraction, round: number): Extraction {
  const source = `bench/${round}/${document.source}`;
  const id = idOf("d", source);
  const idIn = (old: string): string => idOf("s", id, old);
  const refer = <Ref extends EntityRef | DocumentRef>(ref: Ref): Ref =>
    ref.kind === "Document"
      ? { ...ref, id, name: source }
      : { ...ref, id: idIn(ref.id), name: rename(ref.kind, ref.name, round) };
  return {
    document: { ...document, id, source, sha256: sha256(source) },
    clean: { ...text, text: otherText(text.text, round) },
    entities: entities
      .map((entity) => ({
        ...entity,
        id: idIn(entity.id),
        name: rename(entity.kind, entity.name, round),
        aliases: entity.aliases.map((alias) => rename(entity.kind, alias, round)).sort(),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    statements: statements.map((statement): Statement => ({
      ...statement,
      id: idOf("st", id, statement.id),
      subject: refer(statement.subject),
      object: refer(statement.object),
    })),
    report,
  };
}
