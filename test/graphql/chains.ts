import { describe, expect, test } from "vitest";
import type { Made } from "./answers.ts";
import type { Json } from "./client.ts";
import { otherEnd, someOf, type Tie, type Ties } from "./ties.ts";

const HOPS = `length nodes { id } hops { from { id } to { id } relation { key predicate subject { id } object { id } } }`;
const PATH = `query ($from: ID!, $to: ID!, $maxLength: Int, $kinds: [Kind!], $predicates: [Predicate!], $maxDegree: Int,
    $overlapping: Boolean) {
  path(from: $from, to: $to, maxLength: $maxLength, kinds: $kinds, predicates: $predicates, maxDegree: $maxDegree,
    overlapping: $overlapping) { found truncated ${HOPS} } }`;
const PATHS = `query ($from: ID!, $to: ID!, $first: Int, $maxLength: Int, $kinds: [Kind!], $predicates: [Predicate!],
    $maxDegree: Int, $overlapping: Boolean) {
  paths(from: $from, to: $to, first: $first, maxLength: $maxLength, kinds: $kinds, predicates: $predicates,
    maxDegree: $maxDegree, overlapping: $overlapping) { truncated chains { ${HOPS} } } }`;

interface Asked {
  readonly maxLength: number;
  readonly kinds?: readonly string[];
  readonly predicates?: readonly string[];
  readonly maxDegree?: number;
  readonly overlapping?: boolean;
}

/** When a relationship held, as far as texts show. */
const period = (tie: Tie): readonly [string | null, string | null] =>
  ["HOLDS_POST", "MEMBER_OF"].includes(tie.predicate) ? [tie.begins, tie.ends] : [tie.firstSeen, tie.lastSeen];

function atOnce(a: Tie, b: Tie, isEvent: boolean): boolean {
  const [[begins, ends], [from, to]] = [period(a), period(b)];
  if (isEvent) return true;
  if (begins === null || ends === null || from === null || to === null) return false;
  return begins <= `${to}~` && from <= `${ends}~`;
}

/** All chains between two entities that pass none twice, as lists of entities, by a search that tries every way. */
function allChains(ties: Ties, from: string, to: string, asked: Asked): string[][] {
  const found = new Map<string, string[]>();
  const passes = (id: string): boolean =>
    (asked.kinds?.includes(ties.kinds.get(id)!) ?? true) && ties.at.get(id)!.length <= (asked.maxDegree ?? Infinity);
  const walk = (chain: readonly string[], last: Tie | undefined): void => {
    const here = chain.at(-1)!;
    for (const tie of ties.at.get(here)!) {
      const next = otherEnd(tie, here);
      if (chain.includes(next) || (asked.predicates && !asked.predicates.includes(tie.predicate))) continue;
      if (asked.overlapping && last && !atOnce(last, tie, ties.kinds.get(here) === "Event")) continue;
      const longer = [...chain, next];
      if (next === to) found.set(longer.join(" "), longer);
      else if (longer.length <= asked.maxLength && passes(next)) walk(longer, tie);
    }
  };
  walk([from], undefined);
  return [...found.values()].sort((a, b) => a.length - b.length);
}

/** That hops join from end to end, along relationships that there are. */
function expectJoined(ties: Ties, { length, nodes, hops }: Json, from: string, to: string): void {
  const ids = nodes.map((node: Json) => node["id"]);
  expect([ids[0], ids.at(-1), hops.length, ids.length]).toEqual([from, to, length, length + 1]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [index, hop] of hops.entries()) {
    expect([hop.from.id, hop.to.id]).toEqual([ids[index], ids[index + 1]]);
    const tie = ties.at.get(hop.from.id)!.find(({ key }) => key === hop.relation.key)!;
    expect([hop.relation.subject.id, hop.relation.object.id]).toEqual([tie.from, tie.to]);
    expect(otherEnd(tie, hop.from.id)).toBe(hop.to.id);
  }
}

/** Where posts and memberships lead from an entity in so many steps, those whose keys sort last taken. */
function stepsFrom({ at }: Ties, from: string, steps: number): string {
  const walked = [from];
  while (walked.length <= steps) {
    const here = walked.at(-1)!;
    const ways = at.get(here)!.filter((tie) => ["HOLDS_POST", "MEMBER_OF"].includes(tie.predicate));
    const next = ways.map((tie) => otherEnd(tie, here)).findLast((id) => !walked.includes(id));
    if (next === undefined) break;
    walked.push(next);
  }
  return walked.at(-1)!;
}

const CASES: readonly [string, Asked][] = [
  ["any way", { maxLength: 4 }],
  ["by some relationships", { maxLength: 4, predicates: ["HOLDS_POST", "MEMBER_OF"] }],
  ["through some kinds", { maxLength: 4, kinds: ["School", "Event", "Person"] }],
  ["not through hubs", { maxLength: 4, maxDegree: 12 }],
];

/** How entities of the made world are connected. */
export function chains(made: () => Made): void {
  /** Persons and bodies, each with the one behind it in the list. */
  const pairs = (): [string, string][] => {
    const ids = someOf(made().ties, 10, (id) => made().ties.at.get(id)!.length < 40);
    const near = ids.map((id): [string, string] => [id, stepsFrom(made().ties, id, 2)]).filter(([a, b]) => a !== b);
    return [...ids.slice(1).map((id, index): [string, string] => [ids[index]!, id]), ...near];
  };

  const AT_ONE_TIME: [string, Asked] = ["at one time", { maxLength: 4, overlapping: true }];

  describe("chains of the made world", () => {
    test.each<[string, Asked]>([...CASES, AT_ONE_TIME])("the shortest, %s", async (_, asked) => {
      const { client, ties } = made();
      let found = 0;
      for (const [from, to] of pairs()) {
        const { path } = await client.ask(PATH, { from, to, ...asked });
        const all = allChains(ties, from, to, asked);
        expect(path.found, `${from} ${to}`).toBe(all.length > 0);
        if (!path.found) {
          if (asked.overlapping) expect(path).toMatchObject({ truncated: true, length: null, nodes: [], hops: [] });
          continue;
        }
        found += 1;
        expect(path.length).toBe(all[0]!.length - 1);
        expectJoined(ties, path, from, to);
        expect(all.map((chain) => chain.join(" "))).toContain(path.nodes.map((node: Json) => node["id"]).join(" "));
        const { path: back } = await client.ask(PATH, { from: to, to: from, ...asked });
        expect(back.nodes).toEqual(path.nodes.toReversed());
      }
      expect(found).toBeGreaterThan(1);
    });

    test("the shortest, as long as six", async () => {
      const { client, ties } = made();
      for (const [from, to] of pairs()) {
        const { path } = await client.ask(PATH, { from, to });
        expect(path.found || path.truncated || [from, to].some((id) => ties.at.get(id)!.length === 0)).toBe(true);
        if (path.found) expectJoined(ties, path, from, to);
        const { path: shorter } = await client.ask(PATH, { from, to, maxLength: Math.max(1, (path.length ?? 1) - 1) });
        if (path.length > 1) expect(shorter).toMatchObject({ found: false, truncated: true });
      }
    });

    test.each<[string, Asked]>([...CASES, AT_ONE_TIME])(
      "several, %s: the shortest first, all different, none left out",
      async (_, asked) => {
        const { client, ties } = made();
        let several = 0;
        for (const [from, to] of pairs()) {
          const { paths } = await client.ask(PATHS, { from, to, first: 6, ...asked });
          const all = allChains(ties, from, to, asked);
          const expected = all.slice(0, 6).map((chain) => chain.length - 1);
          expect(paths.chains.map((chain: Json) => chain["length"])).toEqual(expected);
          expect(paths.truncated).toBe(all.length > 6);
          const known = new Set(all.map((chain) => chain.join(" ")));
          const given = paths.chains.map((chain: Json) => chain["nodes"].map((node: Json) => node.id).join(" "));
          expect(new Set(given).size).toBe(given.length);
          for (const chain of given) expect(known).toContain(chain);
          for (const chain of paths.chains) expectJoined(ties, chain, from, to);
          several += given.length > 1 ? 1 : 0;
        }
        expect(several).toBeGreaterThan(0);
      },
    );

    test("are one statement, and one for the sentences of all hops", async () => {
      const { client } = made();
      const [[from, to]] = pairs() as [[string, string]];
      client.statements();
      await client.ask(
        `query ($from: ID!, $to: ID!) { path(from: $from, to: $to) { nodes { name } }
           paths(from: $from, to: $to) { chains { hops { relation { evidence { quote } } } } } }`,
        { from, to },
      );
      const run = client.statements().filter((name) => name !== "api/evidence");
      expect(run.sort()).toEqual(["api/path", "api/paths"]);
    });

    test("unknown ends and numbers out of range are typed errors", async () => {
      const { client } = made();
      const [[from, to]] = pairs() as [[string, string]];
      expect(await client.refusal(PATHS, { from, to: "e_none" })).toBe("NOT_FOUND");
      expect(await client.refusal(PATH, { from, to, maxLength: 7, overlapping: true })).toBe("ARGUMENT_INVALID");
      expect(await client.refusal(PATH, { from, to: "e_none", overlapping: true })).toBe("NOT_FOUND");
      expect((await client.ask(PATH, { from, to: from, overlapping: true })).path).toMatchObject({
        ...{ found: true, truncated: false, length: 0, nodes: [{ id: from }] },
      });
      for (const wrong of [{ first: 0 }, { first: 11 }, { maxLength: 7 }, { maxDegree: 0 }]) {
        expect(await client.refusal(PATHS, { from, to, ...wrong }), JSON.stringify(wrong)).toBe("ARGUMENT_INVALID");
      }
      const { paths } = await client.ask(PATHS, { from, to: from });
      expect(paths).toMatchObject({ truncated: false, chains: [{ length: 0, nodes: [{ id: from }] }] });
    });
  });
}
