import { describe, expect, test } from "vitest";
import type { Made } from "./answers.ts";
import type { Json } from "./client.ts";
import { otherEnd, someOf, type Tie, type Ties } from "./ties.ts";

const QUERY = `query ($id: ID!, $depth: Int, $limit: Int, $kinds: [Kind!], $predicates: [Predicate!], $maxDegree: Int) {
  neighbourhood(id: $id, depth: $depth, limit: $limit, kinds: $kinds, predicates: $predicates, maxDegree: $maxDegree) {
    center { id kind } degree truncated nodes { distance degree node { id kind } }
    relations { key predicate title role as begins ends firstSeen subject { id } object { id } } } }`;

interface Asked {
  readonly depth: number;
  readonly kinds?: readonly string[];
  readonly predicates?: readonly string[];
  readonly maxDegree?: number;
}

/** How far everything lies from an entity, by a search over the list of all relationships. */
function distances({ at, kinds }: Ties, id: string, asked: Asked): Map<string, number> {
  const found = new Map([[id, 0]]);
  let frontier = [id];
  for (let distance = 1; distance <= asked.depth; distance++) {
    const next = new Set<string>();
    for (const near of frontier) {
      if (near !== id && at.get(near)!.length > (asked.maxDegree ?? Infinity)) continue;
      for (const tie of at.get(near)!) {
        const other = otherEnd(tie, near);
        if (asked.predicates && !asked.predicates.includes(tie.predicate)) continue;
        if (asked.kinds && !asked.kinds.includes(kinds.get(other)!)) continue;
        if (!found.has(other)) next.add(other);
      }
    }
    for (const other of next) found.set(other, distance);
    frontier = [...next];
  }
  found.delete(id);
  return found;
}

const order = (ties: Ties, far: ReadonlyMap<string, number>): string[] =>
  [...far.keys()].sort(
    (a, b) => far.get(a)! - far.get(b)! || ties.at.get(b)!.length - ties.at.get(a)!.length || (a < b ? -1 : 1),
  );

/** What lies around an entity. */
export function neighbourhoods(made: () => Made): void {
  const ask = async (id: string, asked: Asked & { readonly limit?: number }) =>
    (await made().client.ask(QUERY, { id, ...asked })).neighbourhood;
  const among = ({ all }: Ties, ids: ReadonlySet<string>, predicates?: readonly string[]): Tie[] =>
    all.filter(({ from, to, predicate }) => ids.has(from) && ids.has(to) && (predicates?.includes(predicate) ?? true));

  describe("neighbourhood", () => {
    test.each<[string, Asked]>([
      ["one step", { depth: 1 }],
      ["two steps", { depth: 2 }],
      ["three steps", { depth: 3 }],
      ["some kinds", { depth: 2, kinds: ["School", "Consortium"] }],
      ["some relationships", { depth: 2, predicates: ["HOLDS_POST", "MEMBER_OF"] }],
      ["not through hubs", { depth: 3, maxDegree: 20 }],
    ])("%s: the nearest, then the best connected, and all among them", async (_, asked) => {
      const { ties } = made();
      let whole = 0;
      for (const id of someOf(ties, 8)) {
        const answer = await ask(id, { ...asked, limit: 60 });
        const far = distances(ties, id, asked);
        const expected = order(ties, far).slice(0, 60);
        expect(answer.center).toEqual({ id, kind: ties.kinds.get(id) });
        expect(answer.degree).toBe(ties.at.get(id)!.length);
        expect(answer.nodes).toEqual(
          expected.map((near) => ({
            distance: far.get(near),
            degree: ties.at.get(near)!.length,
            node: { id: near, kind: ties.kinds.get(near) },
          })),
        );
        const all = among(ties, new Set([id, ...expected]), asked.predicates);
        expect(answer.truncated).toBe(far.size > 60 || all.length > 240);
        const keys = answer.relations.map((relation: Json) => relation["key"]);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.length).toBe(Math.min(all.length, 240));
        if (all.length <= 240) expect(keys.toSorted()).toEqual(all.map(({ key }) => key).sort());
        const ends = new Map(all.map((tie) => [tie.key, tie]));
        for (const { key, predicate, subject, object, begins, firstSeen } of answer.relations) {
          const tie = ends.get(key)!;
          expect([subject.id, object.id, predicate]).toEqual([tie.from, tie.to, tie.predicate]);
          expect([begins, firstSeen]).toEqual([tie.begins, tie.firstSeen]);
        }
        whole += answer.truncated ? 0 : 1;
      }
      expect(whole).toBeGreaterThan(0);
    });

    test("of one step is what `neighbours` lists", async () => {
      for (const id of someOf(made().ties, 4)) {
        const { nodes, relations } = await ask(id, { depth: 1, limit: 100 });
        const { neighbours } = await made().client.ask(
          "query ($id: ID!) { neighbours(id: $id, first: 100) { totalCount edges { node { id } relations { key } } } }",
          { id },
        );
        if (neighbours.totalCount > 100) continue;
        const ids = neighbours.edges.map((edge: Json) => edge["node"].id).sort();
        expect(nodes.map((near: Json) => near["node"].id).sort()).toEqual(ids);
        const around = relations
          .filter((relation: Json) => [relation["subject"].id, relation["object"].id].includes(id))
          .map((relation: Json) => relation["key"]);
        expect(around.sort()).toEqual(
          neighbours.edges.flatMap((edge: Json) => edge["relations"].map((tie: Json) => tie["key"])).sort(),
        );
      }
    });

    test("a smaller limit gives the beginning, and says that there is more", async () => {
      const [hub] = someOf(made().ties, 1);
      const more = await ask(hub!, { depth: 2, limit: 40 });
      const fewer = await ask(hub!, { depth: 2, limit: 10 });
      expect(fewer.nodes).toEqual(more.nodes.slice(0, 10));
      expect(fewer.truncated).toBe(true);
    });

    test("unknown ids and numbers out of range are typed errors", async () => {
      const { client, ties } = made();
      const [id] = someOf(ties, 1);
      expect(await client.refusal(QUERY, { id: "e_none" })).toBe("NOT_FOUND");
      for (const wrong of [{ depth: 0 }, { depth: 4 }, { limit: 0 }, { limit: 501 }, { maxDegree: 0 }]) {
        expect(await client.refusal(QUERY, { id, ...wrong }), JSON.stringify(wrong)).toBe("ARGUMENT_INVALID");
      }
    });
  });

  test("a neighbourhood is one statement, and one for each list below", async () => {
    const { client, ties } = made();
    const [id] = someOf(ties, 1);
    client.statements();
    await client.ask(
      `query ($id: ID!) { neighbourhood(id: $id, limit: 20) { nodes { node { name relationCounts { count } } }
         relations { evidence(first: 1) { quote } subject { name } object { name } } } }`,
      { id },
    );
    expect(client.statements().sort()).toEqual(["api/evidence", "api/neighbourhood", "api/relation-counts"]);
  });

  test("relations are counted by type, direction and kind of the other end", async () => {
    const { client, ties } = made();
    const ids = someOf(ties, 20);
    const { nodes } = await client.ask(
      "query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Entity { relationCounts { predicate direction kind count } } } }",
      { ids },
    );
    for (const { id, relationCounts } of nodes) {
      const expected = Object.entries(
        Object.groupBy(ties.at.get(id)!, (tie) =>
          [tie.predicate, tie.from === id ? "OUT" : "IN", ties.kinds.get(otherEnd(tie, id))].join(" "),
        ),
      ).map(([sort, group]) => `${sort} ${group!.length}`);
      expect(relationCounts.map((count: Json) => Object.values(count).join(" ")).sort()).toEqual(expected.sort());
      const counts = relationCounts.map((count: Json) => count["count"]);
      expect(counts).toEqual(counts.toSorted((a: number, b: number) => b - a));
    }
  });
}
