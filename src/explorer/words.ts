import type { Kind } from "../model/ontology.ts";
import type { Relation } from "./graph/entities.ts";
import type { Group } from "./fetch/relations.ts";
import { isMessage, t, type MessageKey } from "./messages/index.ts";

export const kindWord = (kind: Kind): string => t(`kind.${kind}`);

/** What stands at a line: the title, role or deed, else the predicate. */
export function relationWord({
  predicate,
  title,
  role,
  as,
}: Pick<Relation, "predicate" | "title" | "role" | "as">): string {
  if (title) return title;
  if (role) return t(`role.${role}`);
  if (as) return t(`as.${as}`);
  return t(`predicate.${predicate}`);
}

/** What a kind of relationship is called from an entity's side. */
export const groupWord = ({ predicate, direction }: Group): string =>
  t(`${direction === "OUT" ? "out" : "in"}.${predicate}`);

/** Stated period, else when it was seen; empty where nothing is known. */
export function whenWord({ since, until, firstSeen, lastSeen }: Relation): string {
  if (since && until) return t("panel.period", { from: since, to: until });
  if (since) return t("panel.since", { from: since });
  if (until) return t("panel.until", { to: until });
  if (firstSeen && lastSeen && firstSeen !== lastSeen) return t("panel.seen", { from: firstSeen, to: lastSeen });
  return firstSeen ? t("panel.seenOnce", { from: firstSeen }) : "";
}

export const documentsWord = (n: number): string => t("panel.documents", { n });

/** Why something was taken for noise, as cleaning names it (`emoji`, `brand-hijack:安信8平台`), in words. */
export function noiseWord(noise: string): string {
  const [kind = "", what] = noise.split(":", 2);
  const word = isMessage(`noise.${kind}`) ? t(`noise.${kind}` as MessageKey) : kind;
  return what ? `${word} (${what})` : word;
}
