import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { madePages } from "../../src/demo/world.ts";
import { load, retract } from "../../src/load/index.ts";
import type { Made } from "./answers.ts";
import { clientOf, type Client } from "./client.ts";
import { someOf } from "./ties.ts";

const PATH = `query ($from: ID!, $to: ID!, $maxLength: Int, $kinds: [Kind!], $predicates: [Predicate!], $maxDegree: Int) {
  path(from: $from, to: $to, maxLength: $maxLength, kinds: $kinds, predicates: $predicates, maxDegree: $maxDegree) {
    found truncated length nodes { id name kind documentCount }
    hops { from { id } to { id } relation { key predicate title role documents subject { id } object { id } } } } }`;

const CASES: readonly (readonly [string, object])[] = [
  ["any way", {}],
  ["not far", { maxLength: 3 }],
  ["one step", { maxLength: 1 }],
  ["by some relationships", { predicates: ["HOLDS_POST", "MEMBER_OF"] }],
  ["by a relationship that joins no entities", { predicates: ["STATES_COUNT"] }],
  ["through some kinds", { kinds: ["School", "Event", "Person"] }],
  ["through none", { kinds: [] }],
  ["not through hubs", { maxDegree: 9 }],
];

/** Paths that are searched in memory, against the statement that goes from row to row. */
export function knownPaths(made: () => Made): void {
  /** Asks until the relationships are known. @returns the ends of a chain that there is */
  async function warm(client: Client): Promise<{ from: string; to: string }> {
    const { from, to } = made().ties.all.find((tie) => tie.from !== tie.to)!;
    for (let tries = 0; tries < 400; tries++) {
      client.statements();
      await client.request(PATH, { from, to });
      if (client.statements().join() === "api/hops") return { from, to };
      await sleep(20);
    }
    throw new Error("the relationships were never read");
  }

  describe("paths among known relationships", () => {
    test.each(CASES)("the same chain, by one statement: %s", async (_, asked) => {
      const { store, ties, client: plain } = made();
      const knowing = clientOf(store, { knownFrom: 1 });
      const ids = someOf(ties, 24);
      await warm(knowing);
      knowing.statements();
      const others: string[] = [];
      for (const [index, from] of ids.entries()) {
        const to = ids[(index * 7 + 3) % ids.length]!;
        if (from === to) continue;
        const answer = await knowing.request(PATH, { from, to, ...asked });
        const statements = knowing.statements();
        if (answer.data.path.found) expect(statements).toEqual(["api/hops"]);
        else others.push(...statements);
        expect(answer, `${from} ${to}`).toEqual(await plain.request(PATH, { from, to, ...asked }));
      }
      // Where there is no chain, only whether the graph is still the same; once, where nobody else can write.
      expect(others.filter((name) => name !== "dump/graph")).toEqual([]);
      if (store.changes !== undefined) expect(others.length).toBeLessThan(2);
    });

    test("of what was loaded or taken away since, none is told", async () => {
      const { store, ties, client: plain } = made();
      const knowing = clientOf(store, { knownFrom: 1 });
      const ids = someOf(ties, 8);
      const { extraction } = [...madePages(11, 60)][0]!;
      const changes = [() => load(store, [extraction]), () => retract(store, extraction.document.id)];
      for (const change of [...changes, ...changes]) {
        const known = await warm(knowing);
        await change();
        knowing.statements();
        expect(await knowing.request(PATH, known)).toEqual(await plain.request(PATH, known));
        expect(knowing.statements().slice(0, 2)).toEqual(["api/hops", "api/path"]);
        for (const [index, to] of ids.slice(1).entries()) {
          const asked = { from: ids[index]!, to };
          expect(await knowing.request(PATH, asked)).toEqual(await plain.request(PATH, asked));
        }
      }
    });

    test("an id that is none, and the way from one to itself, are answered as ever", async () => {
      const { store, ties, client: plain } = made();
      const knowing = clientOf(store, { knownFrom: 1 });
      const [from] = someOf(ties, 1) as [string];
      await warm(knowing);
      for (const wrong of ["e_none", ""]) {
        const asked = { from, to: wrong };
        const [one, other] = [await knowing.request(PATH, asked), await plain.request(PATH, asked)];
        expect(one.errors?.[0]?.extensions?.["code"]).toBe("NOT_FOUND");
        expect(one).toEqual(other);
      }
      expect(await knowing.request(PATH, { from, to: from })).toEqual(await plain.request(PATH, { from, to: from }));
    });
  });
}
