import type { Kind } from "../model/ontology.ts";
import { likeness, scoreOf, type Likeness, type Traits } from "../resolve/index.ts";
import type { Row, Store } from "../store/store.ts";

/** One side of a candidate: an entity, and a source entity of it that a judgement may name. */
export interface Looked {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly source: string;
  /** Properties of the node. */
  readonly node: Row;
}

/** Two entities that may be one. The list is for people: nothing joins them but a judgement. */
export interface Candidate {
  readonly left: Looked;
  readonly right: Looked;
  /** From 0 to 1; src/resolve/likeness.ts tells how. */
  readonly score: number;
  readonly reasons: readonly Likeness[];
  /** Its place in the list. */
  readonly sort: string;
}

export type Sort = "PERSON" | "ORGANIZATION";
type Read = Pick<Store, "read">["read"];

const BLOCKS = { PERSON: "api/names-shared", ORGANIZATION: "api/forms-shared" } as const;
/** Names read at once, and bearers of one name that are compared with each other: of more, the first by id. */
const NAMES = 50;
const BEARERS = 60;

/**
 * Pairs of entities worth a look that nobody has judged: by name, and within a name the likeliest first. Reads names
 * that several bear, never all pairs.
 * @param after   `sort` of the last pair seen; empty for the first page
 */
export async function candidates(read: Read, sort: Sort, after: string, limit: number): Promise<Candidate[]> {
  const judged = pairsOf(await read("api/judged-pairs"));
  const found: Candidate[] = [];
  // The name of the last pair seen is read once more, for it may have further pairs: the names behind the one before.
  let name = after === "" ? "" : before(after.split(APART)[0]!);
  for (;;) {
    const blocks = await read(BLOCKS[sort], { after: name, limit: NAMES });
    if (blocks.length === 0) return found;
    const ids = [...new Set(blocks.flatMap((block) => (block["ids"] as string[]).slice(0, BEARERS)))].sort();
    const traits = new Map((await read("api/traits", { ids })).map((row) => [row["id"] as string, row]));
    for (const block of blocks) {
      const bearers = (block["ids"] as string[]).slice(0, BEARERS).map((id) => traits.get(id)!);
      const pairs = bearers.flatMap((one, at) => bearers.slice(at + 1).map((other) => [one, other] as const));
      const open = pairs
        .map(([one, other]) => candidateOf(one, other, block["name"] as string))
        .filter(({ left, right, reasons, sort }) => {
          if (sort <= after || judged.has(pairKey(left.id, right.id))) return false;
          return reasons.length > 0 && firstName(traits.get(left.id)!, traits.get(right.id)!) === block["name"];
        });
      found.push(...open.sort((a, b) => (a.sort < b.sort ? -1 : 1)));
      if (found.length >= limit) return found.slice(0, limit);
    }
    name = blocks.at(-1)!["name"] as string;
  }
}

/** Bearers of one name meet under each name they share: they are shown under the first. */
function firstName(one: Row, other: Row): string | undefined {
  const names = (row: Row): string[] => {
    const { key, block } = row["node"] as Row;
    if (row["kind"] === "Person") return [key as string];
    return [key as string, ...(typeof block === "string" ? [block] : []), ...(row["aliases"] as string[])];
  };
  const ofOther = new Set(names(other));
  return names(one)
    .filter((name) => ofOther.has(name))
    .sort()[0];
}

/** Entities that may be one with an entity, the likeliest first; `judged` ones left out. */
export function candidatesOf(self: Row, others: readonly Row[], judged: ReadonlySet<string>): Candidate[] {
  return others
    .map((other) => candidateOf(self, other, ""))
    .filter(({ left, right, reasons }) => reasons.length > 0 && !judged.has(pairKey(left.id, right.id)))
    .sort((a, b) => (a.sort < b.sort ? -1 : 1));
}

const APART = "\u001f";
const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
export const pairsOf = (rows: readonly Row[]): Set<string> =>
  new Set(rows.map((row) => pairKey(row["left"] as string, row["right"] as string)));

/** A text that comes before `name` and behind all names shorter by their last character. */
const before = (name: string): string => [...name].slice(0, -1).join("");

function candidateOf(one: Row, other: Row, name: string): Candidate {
  const reasons = likeness(traitsOf(one), traitsOf(other));
  const score = scoreOf(reasons);
  const [left, right] = [lookedAt(one), lookedAt(other)];
  return { left, right, score, reasons, sort: [name, (1 - score).toFixed(3), left.id, right.id].join(APART) };
}

const lookedAt = (row: Row): Looked => ({
  id: row["id"] as string,
  kind: row["kind"] as Kind,
  name: (row["node"] as Row)["name"] as string,
  source: row["source"] as string,
  node: row["node"] as Row,
});

function traitsOf(row: Row): Traits {
  const node = row["node"] as Row;
  return {
    kind: row["kind"] as Kind,
    name: node["name"] as string,
    bodies: row["bodies"] as unknown as Traits["bodies"],
    titles: row["titles"] as string[],
    consortia: row["consortia"] as string[],
    places: row["places"] as string[],
    firstSeen: (row["firstSeen"] ?? undefined) as string | undefined,
    lastSeen: (row["lastSeen"] ?? undefined) as string | undefined,
    key: node["key"] as string,
    block: (node["block"] ?? undefined) as string | undefined,
    aliases: row["aliases"] as string[],
  };
}
