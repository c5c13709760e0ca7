import { describe, expect, test } from "vitest";
import type { Made } from "./answers.ts";
import type { Json } from "./client.ts";
import { someOf, type Tie } from "./ties.ts";

const ids = (nodes: readonly Json[]): string[] => nodes.map((node) => node["node"].id);

/** Questions about several bodies at once, held against the list of all relationships. */
export function questions(made: () => Made): void {
  const ask = async (query: string, variables: Json) => made().client.ask(query, variables);
  const members = (id: string): Tie[] =>
    made()
      .ties.at.get(id)!
      .filter(({ predicate, to }) => predicate === "MEMBER_OF" && to === id);
  /** The consortia that share the most of their members with others. */
  const consortia = (): string[] => {
    const memberships = (id: string): number =>
      new Set(
        made()
          .ties.at.get(id)!
          .flatMap((tie) => (tie.predicate === "MEMBER_OF" && tie.from === id ? [tie.to] : [])),
      ).size;
    const shared = (id: string): number => members(id).filter(({ from }) => memberships(from) > 1).length;
    return [...made().ties.kinds]
      .filter(([, kind]) => kind === "Consortium")
      .map(([id]) => id)
      .sort((a, b) => shared(b) - shared(a) || (a < b ? -1 : 1))
      .slice(0, 8);
  };
  /** In how many of these each member is. */
  const shares = (among: readonly string[]): Map<string, number> => {
    const found = new Map<string, number>();
    for (const id of among) {
      for (const member of new Set(members(id).map(({ from }) => from))) {
        found.set(member, (found.get(member) ?? 0) + 1);
      }
    }
    return found;
  };

  /** What belongs to consortia, as `brokers` says. */
  const pairsAmong = (among: readonly string[]): [string, string][] => {
    const { ties } = made();
    const direct = ties.all.filter(
      ({ predicate, to }) => among.includes(to) && /^(MEMBER_OF|HOLDS_POST)$/.test(predicate),
    );
    const bodies = new Set(direct.flatMap(({ predicate, from }) => (predicate === "MEMBER_OF" ? [from] : [])));
    const posts = ties.all.filter(({ predicate, to }) => predicate === "HOLDS_POST" && bodies.has(to));
    const pairs = new Map(
      [...direct, ...posts].map(({ from, to }) => [`${from} ${to}`, [from, to] as [string, string]]),
    );
    const each = [...pairs.values()];
    const isPerson = (id: string): boolean => ties.kinds.get(id) === "Person";
    return each.filter(([from]) => !isPerson(from) || each.filter(([other]) => other === from).length > 1);
  };

  describe("several consortia", () => {
    const OVERLAP = `query ($ids: [ID!]!, $minimum: Int, $after: String) {
      overlap(consortia: $ids, minimum: $minimum, first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor }
        edges { shared node { id } memberships { key role subject { id } object { id } } } } }`;
    test.each([1, 2])("members that at least %d have, those of the most first", async (minimum) => {
      const { overlap } = await ask(OVERLAP, { ids: consortia(), minimum });
      const expected = [...shares(consortia())].filter(([, shared]) => shared >= minimum);
      expect(overlap.totalCount).toBe(expected.length);
      expect(expected.length).toBeGreaterThan(0);
      const counts = new Map(expected);
      for (const { shared, node, memberships } of overlap.edges) {
        expect(shared).toBe(counts.get(node.id));
        const ties = consortia().flatMap((id) => members(id).filter(({ from }) => from === node.id));
        expect(memberships.map((tie: Json) => tie["key"]).sort()).toEqual(ties.map(({ key }) => key).sort());
      }
      const order = overlap.edges.map((edge: Json) => edge["shared"]);
      expect(order).toEqual(order.toSorted((a: number, b: number) => b - a));
    });

    test("side by side: what they share and have alone, by role and kind", async () => {
      const compared = consortia().slice(0, 4);
      const { compare } = await ask(
        `query ($ids: [ID!]!) { compare(consortia: $ids) { consortium { id } members shared own roles { role count }
           kinds { kind count } ownMembers(first: 100) { totalCount edges { node { id } } } } }`,
        { ids: compared },
      );
      expect(compare.map((one: Json) => one["consortium"].id)).toEqual(compared);
      const shared = shares(compared);
      for (const { consortium, ...one } of compare) {
        const here = [...new Set(members(consortium.id).map(({ from }) => from))];
        const own = here.filter((id) => shared.get(id) === 1);
        expect([one.members, one.shared, one.own]).toEqual([here.length, here.length - own.length, own.length]);
        expect(one.ownMembers.totalCount).toBe(own.length);
        expect(ids(one.ownMembers.edges).sort()).toEqual(own.sort().slice(0, 100));
        for (const { kind, count } of one.kinds) {
          expect(count).toBe(here.filter((id) => made().ties.kinds.get(id) === kind).length);
        }
        for (const { role, count } of one.roles) {
          const holders = members(consortium.id).filter((tie) => tie.role === role);
          expect(count).toBe(new Set(holders.map(({ from }) => from)).size);
        }
      }
    });

    test("brokers are what most shortest chains pass", async () => {
      const among = consortia().slice(0, 3);
      const { brokers } = await ask(
        "query ($ids: [ID!]!) { brokers(consortia: $ids, first: 100) { totalCount truncated edges { score node { id } } } }",
        { ids: among },
      );
      const scores = betweenness(pairsAmong(among));
      expect(brokers.truncated).toBe(false);
      expect(brokers.totalCount).toBe([...scores.values()].filter((score) => score > 0).length);
      expect(brokers.totalCount).toBeGreaterThan(0);
      for (const { node, score } of brokers.edges) expect(score).toBeCloseTo(scores.get(node.id)!, 4);
      const order = brokers.edges.map((edge: Json) => edge["score"]);
      expect(order).toEqual(order.toSorted((a: number, b: number) => b - a));
    });

    test("unknown and too many are typed errors", async () => {
      const { client } = made();
      expect(await client.refusal(OVERLAP, { ids: ["e_none"] })).toBe("NOT_FOUND");
      expect(await client.refusal(OVERLAP, { ids: [] })).toBe("ARGUMENT_INVALID");
      const many = Array.from({ length: 21 }, (_, index) => `e_${index}`);
      expect(await client.refusal(OVERLAP, { ids: many })).toBe("ARGUMENT_INVALID");
      const query = "query ($ids: [ID!]!) { compare(consortia: $ids) { members } }";
      expect(await client.refusal(query, { ids: ["e_none"] })).toBe("NOT_FOUND");
    });
  });

  describe("interlocks", () => {
    const QUERY = `query ($one: ID!, $other: ID, $atOnce: Boolean) { interlocks(one: $one, other: $other, atOnce: $atOnce, first: 100) {
      totalCount edges { atOnce node { id } body { id } here { key object { id } } there { key subject { id } } } } }`;
    const posts = (id: string): Tie[] =>
      made()
        .ties.at.get(id)!
        .filter(({ predicate }) => predicate === "HOLDS_POST");
    const linked = (one: string): [string, string][] => {
      const people = new Set(posts(one).map(({ from }) => from));
      const pairs = [...people].flatMap((person) =>
        [...new Set(posts(person).map(({ to }) => to))].map((to): [string, string] => [person, to]),
      );
      return pairs.filter(([, to]) => to !== one).sort();
    };
    test("are people with posts in both, with all of these", async () => {
      const bodies = someOf(made().ties, 40, (id) => posts(id).some(({ to }) => to === id) && linked(id).length > 0);
      expect(bodies.length).toBeGreaterThan(1);
      for (const one of bodies) {
        const { interlocks } = await ask(QUERY, { one });
        const expected = linked(one);
        expect(interlocks.totalCount).toBe(expected.length);
        const found = interlocks.edges.map((edge: Json) => [edge["node"].id, edge["body"].id]);
        if (expected.length <= 100) expect(found.sort()).toEqual(expected);
        const other = expected[0]![1];
        const both = expected.filter(([, to]) => to === other).map(([person]) => person);
        const { interlocks: two } = await ask(QUERY, { one, other });
        expect(ids(two.edges).sort()).toEqual(both.sort());
        for (const { node, here, there, atOnce } of two.edges) {
          const of = (at: string) => posts(node.id).filter(({ to }) => to === at);
          expect(here.map((post: Json) => post["key"]).sort()).toEqual(
            of(one)
              .map(({ key }) => key)
              .sort(),
          );
          expect(there.map((post: Json) => post["key"]).sort()).toEqual(
            of(other)
              .map(({ key }) => key)
              .sort(),
          );
          const meets = of(one).some((a) =>
            of(other).some(
              (b) =>
                a.begins !== null &&
                b.begins !== null &&
                a.ends !== null &&
                b.ends !== null &&
                a.begins <= `${b.ends}~` &&
                b.begins <= `${a.ends}~`,
            ),
          );
          expect(atOnce).toBe(meets);
        }
        const { interlocks: now } = await ask(QUERY, { one, other, atOnce: true });
        expect(ids(now.edges)).toEqual(ids(two.edges.filter((edge: Json) => edge["atOnce"])));
      }
    });
    test("of unknown bodies are a typed error", async () => {
      const [one] = someOf(made().ties, 1);
      expect(await made().client.refusal(QUERY, { one: "e_none" })).toBe("NOT_FOUND");
      expect(await made().client.refusal(QUERY, { one, other: "e_none" })).toBe("NOT_FOUND");
    });
  });

  describe("timeline", () => {
    const QUERY = `query ($id: ID!, $from: String, $to: String, $after: String) {
      timeline(id: $id, from: $from, to: $to, first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor }
        edges { date precision basis node { id } relation { key subject { id } object { id } } } } }`;
    test("has everything once, in the order of time, what has no date last", async () => {
      for (const id of someOf(made().ties, 6, (each) => made().ties.at.get(each)!.length > 1)) {
        const all: Json[] = [];
        for (let after: string | null = null; ;) {
          const { timeline }: Json = await ask(QUERY, { id, after });
          expect(timeline.totalCount).toBe(made().ties.at.get(id)!.length);
          all.push(...timeline.edges);
          if (!timeline.pageInfo.hasNextPage) break;
          after = timeline.pageInfo.endCursor;
        }
        const keys = made()
          .ties.at.get(id)!
          .map(({ key }) => key);
        expect(all.map((edge) => edge["relation"].key).sort()).toEqual(keys.sort());
        const dates = all.map((edge) => edge["date"] ?? "~");
        expect(dates).toEqual(dates.toSorted());
        for (const { date, basis, precision, node, relation } of all) {
          expect([basis === null, precision === null]).toEqual([date === null, date === null]);
          expect([relation.subject.id, relation.object.id]).toContain(node.id);
        }
        const { timeline: year } = await ask(QUERY, { id, from: "2023", to: "2023" });
        expect(year.totalCount).toBe(all.filter(({ date }) => date?.startsWith("2023")).length);
      }
    });
    test("takes dates only, and only what there is", async () => {
      const [id] = someOf(made().ties, 1);
      expect(await made().client.refusal(QUERY, { id, from: "yesterday" })).toBe("ARGUMENT_INVALID");
      expect(await made().client.refusal(QUERY, { id: "e_none" })).toBe("NOT_FOUND");
    });
  });

  describe("statistics", () => {
    const QUERY = `query ($of: Counting!, $by: Dimension!, $and: Dimension, $kinds: [Kind!], $first: Int, $after: String) {
      statistics(of: $of, by: $by, and: $and, kinds: $kinds, first: $first, after: $after) { totalCount
        pageInfo { hasNextPage endCursor } edges { count by { value label } and { value label } } } }`;
    const table = async (asked: Json): Promise<[string, number][]> => {
      const { statistics } = await ask(QUERY, { first: 100, ...asked });
      return statistics.edges.map(({ by, and, count }: Json) => [
        [by.value, ...(and ? [and.value] : [])].join(" "),
        count,
      ]);
    };
    const tally = (values: readonly (string | null)[]): [string, number][] =>
      Object.entries(Object.groupBy(values, (value) => value ?? "")).map(([value, all]) => [value, all!.length]);
    const ORGANIZATION = new Set([
      "Consortium",
      "School",
      "Enterprise",
      "Association",
      "ResearchInstitute",
      "Park",
      "Government",
    ]);

    test("of bodies by kind, memberships by role, posts by rank", async () => {
      const { ties } = made();
      const kinds = [...ties.kinds.values()].filter((kind) => ORGANIZATION.has(kind));
      expect((await table({ of: "ORGANIZATIONS", by: "KIND" })).sort()).toEqual(tally(kinds).sort());
      const all = (name: string) => ties.all.filter(({ predicate }) => predicate === name);
      const roles = all("MEMBER_OF").map(({ role }) => role);
      expect((await table({ of: "MEMBERSHIPS", by: "ROLE" })).sort()).toEqual(tally(roles).sort());
      const ranks = all("HOLDS_POST").map(({ rank }) => rank);
      expect((await table({ of: "POSTS", by: "RANK" })).sort()).toEqual(tally(ranks).sort());
      const both = all("MEMBER_OF").map(({ role, from }) => `${role} ${ties.kinds.get(from)}`);
      expect((await table({ of: "MEMBERSHIPS", by: "ROLE", and: "KIND" })).sort()).toEqual(tally(both).sort());
    });
    test.each([
      ["ORGANIZATIONS", "REGION"],
      ["ORGANIZATIONS", "INDUSTRY"],
      ["MEMBERSHIPS", "YEAR"],
      ["POSTS", "YEAR"],
      ["EVENTS", "TYPE"],
      ["EVENTS", "YEAR"],
    ])("%s by %s: the most first, with names, page by page", async (of, by) => {
      const whole = await table({ of, by });
      const counts = whole.map(([, count]) => count);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      expect(whole.length).toBeGreaterThan(1);
      const pages: [string, number][] = [];
      for (let after: string | null = null; ;) {
        const { statistics }: Json = await ask(QUERY, { of, by, first: 3, after });
        expect(statistics.totalCount).toBeGreaterThanOrEqual(whole.length);
        pages.push(...statistics.edges.map((edge: Json): [string, number] => [edge["by"].value ?? "", edge["count"]]));
        for (const { by: cell } of statistics.edges) expect(cell.label === null).toBe(cell.value === null);
        if (!statistics.pageInfo.hasNextPage || pages.length >= 30) break;
        after = statistics.pageInfo.endCursor;
      }
      expect(pages).toEqual(whole.slice(0, pages.length));
    });
    test("what cannot be counted so is a typed error", async () => {
      expect(await made().client.refusal(QUERY, { of: "POSTS", by: "INDUSTRY" })).toBe("ARGUMENT_INVALID");
      expect(await made().client.refusal(QUERY, { of: "EVENTS", by: "TYPE", and: "ROLE" })).toBe("ARGUMENT_INVALID");
    });
  });

  test("counts that documents state stand beside what was found", async () => {
    const { reportedCounts } = await ask(
      `query ($of: [Counted!]) { reportedCounts(of: $of) { totalCount
         edges { of stated found difference node { name } document { source } evidence { quote } } } }`,
      { of: ["ENTERPRISE"] },
    );
    const edge = reportedCounts.edges.find((each: Json) => each["node"].name === "滨海市产教联合体");
    expect(edge).toMatchObject({
      of: "ENTERPRISE",
      stated: 26,
      found: 26,
      difference: 0,
      document: { source: "press/city.txt" },
    });
    expect(edge.evidence).toHaveLength(1);
    const id = await made().client.idOf("滨海职业技术学院");
    const QUERY = "query ($id: ID) { reportedCounts(organization: $id) { totalCount edges { stated } } }";
    expect((await ask(QUERY, { id })).reportedCounts).toEqual({ totalCount: 0, edges: [] });
    expect(await made().client.refusal(QUERY, { id: "e_none" })).toBe("NOT_FOUND");
  });

  test("contradictions by rule and kind of body are those of the whole list", async () => {
    const QUERY = `query ($rules: [ContradictionRule!], $kinds: [Kind!]) { contradictions(rules: $rules, kinds: $kinds, first: 100) {
      totalCount edges { rule node { kind } one { key } other { key } } } }`;
    const { contradictions: all } = await ask(QUERY, {});
    expect(all.totalCount).toBeGreaterThan(0);
    expect(all.totalCount).toBeLessThanOrEqual(100);
    for (const rule of ["ONE_CHAIR", "ONE_HOLDER", "ONE_FOUNDING", "ONE_COUNT"]) {
      const { contradictions } = await ask(QUERY, { rules: [rule] });
      expect(contradictions.edges).toEqual(all.edges.filter((edge: Json) => edge["rule"] === rule));
    }
    const { contradictions } = await ask(QUERY, { kinds: ["School"] });
    expect(contradictions.edges).toEqual(all.edges.filter((edge: Json) => edge["node"].kind === "School"));
  });

  test("each question is one statement, and one for each list below", async () => {
    const { client } = made();
    const [one, other] = consortia() as [string, string];
    client.statements();
    await client.ask(
      `query ($one: ID!, $other: ID!) {
         overlap(consortia: [$one, $other]) { edges { memberships { evidence { quote } } } }
         compare(consortia: [$one, $other]) { ownMembers { edges { node { name } } } }
         interlocks(one: $one, other: $other) { edges { node { name } } }
         timeline(id: $one) { edges { relation { subject { name } } } }
         statistics(by: KIND) { edges { count } }
         reportedCounts { edges { stated } } }`,
      { one, other },
    );
    const run = client.statements().filter((name) => name !== "api/evidence");
    expect(run.sort()).toEqual(
      [
        "compare",
        "counts-beside-found",
        "interlocks",
        "overlap",
        "own-members",
        "statistics-organizations",
        "timeline",
      ].map((name) => `api/${name}`),
    );
  });
}

/** Betweenness by the words of its definition: of any two, the share of their shortest chains that passes a third. */
function betweenness(pairs: readonly (readonly [string, string])[]): Map<string, number> {
  const near = new Map<string, Set<string>>();
  for (const [one, other] of pairs) {
    near.set(one, (near.get(one) ?? new Set()).add(other));
    near.set(other, (near.get(other) ?? new Set()).add(one));
  }
  const nodes = [...near.keys()];
  /** From one node: how far the others are, and by how many shortest chains. */
  const from = new Map(
    nodes.map((start) => {
      const far = new Map([[start, { distance: 0, chains: 1 }]]);
      for (const node of far.keys()) {
        const { distance, chains } = far.get(node)!;
        for (const next of near.get(node)!) {
          const known = far.get(next);
          if (!known) far.set(next, { distance: distance + 1, chains });
          else if (known.distance === distance + 1) known.chains += chains;
        }
      }
      return [start, far];
    }),
  );
  const pairsOfOthers = ((nodes.length - 1) * (nodes.length - 2)) / 2;
  return new Map(
    nodes.map((middle) => {
      let sum = 0;
      for (const [index, a] of nodes.entries()) {
        for (const b of nodes.slice(index + 1)) {
          const whole = a === middle || b === middle ? undefined : from.get(a)!.get(b);
          const [there, back] = [from.get(a)!.get(middle), from.get(b)!.get(middle)];
          if (!whole || !there || !back || there.distance + back.distance !== whole.distance) continue;
          sum += (there.chains * back.chains) / whole.chains;
        }
      }
      return [middle, sum / pairsOfOthers];
    }),
  );
}
