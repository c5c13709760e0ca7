import type { Fact } from "../fetch/relations.ts";
import type { MessageKey } from "../messages/index.ts";

export type Sort = "name" | "when" | "documents";
export const SORTS: readonly { readonly name: Sort; readonly title: MessageKey }[] = [
  { name: "name", title: "panel.sortName" },
  { name: "when", title: "panel.sortWhen" },
  { name: "documents", title: "panel.sortDocuments" },
];

/** When it began or was first seen; what has no date comes last. */
const when = ({ relation: { since, until, firstSeen } }: Fact): string => since ?? until ?? firstSeen ?? "9";

/** Facts in the order wished for; those by name come so from the server, by pinyin. */
export function sorted(facts: readonly Fact[], sort: Sort): readonly Fact[] {
  if (sort === "when") return facts.toSorted((one, other) => (when(one) < when(other) ? -1 : 1));
  if (sort === "documents") return facts.toSorted((one, other) => other.relation.documents - one.relation.documents);
  return facts;
}

/** Facts in which the text stands: in the other's name, or in the words of the fact. */
export function filtered(facts: readonly Fact[], text: string, wordOf: (fact: Fact) => string): readonly Fact[] {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return facts;
  return facts.filter((fact) => `${fact.other.name} ${wordOf(fact)}`.toLowerCase().includes(wanted));
}
