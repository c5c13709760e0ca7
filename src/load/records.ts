import { judgementOf, undoingOf, type Judged, type LedgerRecord, type Verdict } from "../model/judgement.ts";
import type { Kind } from "../model/ontology.ts";
import type { Parameters, Row, Store } from "../store/store.ts";

/** Properties of the node of a record. @param standing   whether no record undoes it; an undoing has none */
export function recordProperties(record: LedgerRecord, standing: boolean): Parameters {
  if (record.verdict === "UNDO") return { ...record };
  const { id, verdict, left, right, by, at, why } = record;
  return { id, verdict, by, at, why, standing, ...sideProperties("left", left), ...sideProperties("right", right) };
}

const sideProperties = (side: "left" | "right", { id, document, page, kind, name }: Judged): Parameters => ({
  [side]: id,
  [`${side}Document`]: document,
  [`${side}Page`]: page,
  [`${side}Kind`]: kind,
  [`${side}Name`]: name,
});

/** A record from the properties of its node. */
export function recordOf(node: Row): LedgerRecord {
  const said = { by: node["by"] as string, at: node["at"] as string, why: node["why"] as string };
  if (node["verdict"] === "UNDO") return undoingOf({ undoes: node["undoes"] as string, ...said });
  const side = (name: "left" | "right"): Judged => ({
    id: node[name] as string,
    document: node[`${name}Document`] as string,
    page: node[`${name}Page`] as string,
    kind: node[`${name}Kind`] as Kind,
    name: node[`${name}Name`] as string,
  });
  return judgementOf({ verdict: node["verdict"] as Verdict, left: side("left"), right: side("right"), ...said });
}

const PAGE = 1000;

/** The whole ledger, in the order in which it was said. */
export async function ledger(store: Store): Promise<LedgerRecord[]> {
  const records: LedgerRecord[] = [];
  for (let after = ""; ;) {
    const rows = await store.read("dump/judgements", { after, limit: PAGE });
    records.push(...rows.map((row) => recordOf(row["properties"] as Row)));
    if (rows.length < PAGE) break;
    after = rows.at(-1)!["id"] as string;
  }
  return records.sort((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1));
}
