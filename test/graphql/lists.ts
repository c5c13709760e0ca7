import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPages } from "../../src/demo/index.ts";
import { load, retract } from "../../src/load/index.ts";
import { LIMITS } from "../../src/graphql/limits.ts";
import type { Extraction } from "../../src/model/extraction.ts";
import { ROLES } from "../../src/model/ontology.ts";
import type { Store } from "../../src/store/index.ts";
import { clientOf, type Client, type Json } from "./client.ts";

/** Lists are read whole here, with much below them. */
const FREE = { limits: { ...LIMITS, cost: 1e9 } };
/** What the tests ask for by id or code, known only once the world is there. */
interface Place {
  readonly prefix: string;
  readonly document: string;
}
/** Pages of the made world that are in the graph from the beginning, and that come while it is read. */
const [FIRST, LATER] = [60, 12];

/** Filters, orders and cursors of every list, held against the same lists without them, on a made world. */
export function lists(open: () => Promise<{ store: Store; close: () => Promise<void> }>): void {
  let store: Store;
  let client: Client;
  let close: (() => Promise<void>) | undefined;
  let made: Extraction[];
  beforeAll(async () => {
    ({ store, close } = await open());
    made = [...demoPages(1, 1)].slice(0, FIRST + LATER);
    await load(store, made.slice(0, FIRST));
    client = clientOf(store, FREE);
  }, 120_000);
  afterAll(async () => close?.());

  /** All nodes of a list of the root, page by page, with what is done between two pages. */
  async function walk(list: string, args: string, fields: string, size = 100, between?: () => Promise<unknown>) {
    const found: any[] = [];
    for (let after: string | null = null; ;) {
      const given = [args, `first: ${size}`, after === null ? "" : `after: "${after}"`].filter(Boolean).join(", ");
      const query = `{ list: ${list}(${given}) { totalCount edges { node { ${fields} } } pageInfo { hasNextPage endCursor } } }`;
      const { data, errors } = await client.request(query);
      expect(errors).toBeUndefined();
      found.push(...data.list.edges.map((edge: Json) => edge["node"]));
      if (!between) expect(data.list.totalCount).toBeGreaterThanOrEqual(found.length);
      if (!data.list.pageInfo.hasNextPage) {
        if (!between) expect(data.list.totalCount).toBe(found.length);
        return found;
      }
      after = data.list.pageInfo.endCursor;
      await between?.();
    }
  }
  const ids = (nodes: readonly Json[]): string[] => nodes.map((node) => node["id"]);

  const BODY = `id kind documentCount ... on Consortium { form industries { industry { code } } } ... on School { stage }
    ... on Enterprise { industries { industry { code } } } ... on Association { industries { industry { code } } }
    region { code } memberships(first: 100) { edges { role } } documents(first: 100) { edges { node { id source } } }`;
  const PERSON = `id documentCount posts(first: 100) { edges { title rank begins ends firstSeen lastSeen node { kind region { code } } } }`;
  const EVENT = `id type date documentCount`;
  const posted = (node: Json, fits: (post: Json) => boolean): boolean => node["posts"].edges.some(fits);

  describe("filters pick what fits, and all of it", () => {
    const CASES: readonly (readonly [
      list: string,
      args: string,
      fields: string,
      fits: (node: any, place: Place) => boolean,
    ])[] = [
      ["organizations", `{ kinds: [School, Park] }`, BODY, ({ kind }) => kind === "School" || kind === "Park"],
      ["organizations", `{ stage: HIGHER_VOCATIONAL }`, BODY, ({ stage }) => stage === "HIGHER_VOCATIONAL"],
      ["organizations", `{ form: INDUSTRY }`, BODY, ({ form }) => form === "INDUSTRY"],
      ["organizations", `{ minimumDocuments: 3 }`, BODY, ({ documentCount }) => documentCount >= 3],
      ["organizations", `{ region: "REGION" }`, BODY, ({ region }, { prefix }) => region?.code.startsWith(prefix)],
      [
        "organizations",
        `{ region: "REGION", kinds: [School] }`,
        BODY,
        ({ region, kind }, { prefix }) => region?.code.startsWith(prefix) && kind === "School",
      ],
      [
        "organizations",
        `{ industry: "36" }`,
        BODY,
        ({ industries }) => industries?.some((each: Json) => each["industry"].code === "36"),
      ],
      [
        "organizations",
        `{ role: CHAIR }`,
        BODY,
        ({ memberships }) => memberships.edges.some(({ role }: Json) => role === "CHAIR"),
      ],
      [
        "organizations",
        `{ document: "DOCUMENT" }`,
        BODY,
        ({ documents }, { document }) => documents.edges.some(({ node }: Json) => node.id === document),
      ],
      [
        "consortia",
        `{ region: "REGION" }`,
        `id region { code }`,
        ({ region }, { prefix }) => region?.code.startsWith(prefix),
      ],
      ["persons", `{ title: "书记" }`, PERSON, (node) => posted(node, ({ title }) => title.includes("书记"))],
      [
        "persons",
        `{ ranks: [DIVISION, BUREAU, DIVISION_DEPUTY] }`,
        PERSON,
        (node) => posted(node, ({ rank }) => ["DIVISION", "BUREAU", "DIVISION_DEPUTY"].includes(rank)),
      ],
      [
        "persons",
        `{ title: "校长", kinds: [School], region: "REGION" }`,
        PERSON,
        (node, { prefix }) =>
          posted(
            node,
            ({ title, node: body }) =>
              title.includes("校长") && body.kind === "School" && body.region?.code.startsWith(prefix),
          ),
      ],
      [
        "persons",
        `{ from: "2024-06" }`,
        PERSON,
        (node) =>
          posted(
            node,
            ({ ends, lastSeen }) => `${ends ?? lastSeen ?? ""}~` >= "2024-06" && (ends ?? lastSeen) !== null,
          ),
      ],
      [
        "persons",
        `{ to: "2023-12", minimumDocuments: 2 }`,
        PERSON,
        (node) =>
          node.documentCount >= 2 &&
          posted(
            node,
            ({ begins, firstSeen }) => (begins ?? firstSeen) !== null && (begins ?? firstSeen) <= "2023-12~",
          ),
      ],
      ["events", `{ types: [SIGNING] }`, EVENT, ({ type }) => type === "SIGNING"],
      ["events", `{ from: "2024", to: "2024" }`, EVENT, ({ date }) => date?.startsWith("2024")],
      ["policies", `{ from: "2023" }`, `id issued`, ({ issued }) => issued >= "2023"],
      ["policies", `{ number: "〔202" }`, `id number`, ({ number }) => number.includes("〔202")],
      ["works", `{ minimumDocuments: 1, workKind: REPORT }`, `id workKind`, ({ workKind }) => workKind === "REPORT"],
      ["documents", `{ from: "2024", to: "2024" }`, `id published`, ({ published }) => published?.startsWith("2024")],
      ["documents", `{ site: "made up" }`, `id site`, ({ site }) => site.includes("made up")],
      ["entities", `{ minimumDocuments: 4 }`, `id documentCount`, ({ documentCount }) => documentCount >= 4],
    ];
    let place: Place;
    beforeAll(async () => {
      const bodies = await walk("organizations", "", "kind region { code } posts(first: 1) { totalCount }");
      const school = bodies.find(({ kind, region, posts }) => kind === "School" && region && posts.totalCount > 0)!;
      place = { prefix: school.region.code.slice(0, 2), document: made[3]!.document.id };
    });
    const filled = (text: string): string =>
      text.replace("REGION", `${place.prefix}0000`).replace("DOCUMENT", place.document);

    test.each(CASES)("%s(where: %s)", async (list, where, fields, fits) => {
      const all = await walk(list, "", fields);
      const wanted = all.filter((node) => fits(node, place));
      const found = await walk(list, `where: ${filled(where)}`, "id");
      expect(ids(found)).toEqual(ids(wanted));
      expect(found.length).toBeGreaterThan(0);
      for (const order of list === "documents" ? [] : ["NAME", "DOCUMENTS"]) {
        const other = await walk(list, `where: ${filled(where)}, order: ${order}`, "id", 7);
        expect(ids(other).sort()).toEqual(ids(wanted).sort());
      }
    });

    test("names of regions and industries do as well as codes", async () => {
      const byCode = await walk("organizations", `where: { region: "430000", industry: "36" }`, "id");
      const byName = await walk("organizations", `where: { region: "湖南", industry: "汽车制造业" }`, "id");
      expect(byName).toEqual(byCode);
    });

    test.each([
      [`organizations(where: { region: "没有这个地方" })`, "ARGUMENT_INVALID"],
      [`organizations(where: { region: "鼓楼区" })`, "AMBIGUOUS"],
      [`organizations(where: { industry: "炼金术" })`, "ARGUMENT_INVALID"],
      [`events(where: { from: "去年" })`, "ARGUMENT_INVALID"],
      [`entities(name: "张伟", order: NAME)`, "ARGUMENT_INVALID"],
    ])("%s is refused with %s", async (field, code) => {
      expect(await client.refusal(`{ ${field} { totalCount } }`)).toBe(code);
    });
  });

  describe("lists of relationships", () => {
    const FACT = `key documents confidence firstSeen lastSeen`;
    const at = async (args: string, field: string, fields: string): Promise<any[][]> => {
      const query = `{ organizations(first: 100, where: { minimumDocuments: 3 }) { edges { node { ${field}(first: 100${args}) { totalCount edges { ${fields} } } } } } }`;
      const { data, errors } = await client.request(query);
      expect(errors).toBeUndefined();
      return data.organizations.edges.map((edge: Json) => {
        expect(edge["node"][field].totalCount).toBe(edge["node"][field].edges.length);
        return edge["node"][field].edges;
      });
    };
    const keys = (groups: any[][]): string[][] => groups.map((edges) => edges.map(({ key }) => key));
    test.each([
      ["posts", `where: { title: "校长" }`, "title", ({ title }: Json) => title.includes("校长")],
      ["posts", `where: { minimumDocuments: 2 }`, "title", ({ documents }: Json) => documents >= 2],
      [
        "posts",
        `where: { from: "2024" }`,
        "ends",
        ({ ends, lastSeen }: Json) => `${ends ?? lastSeen ?? ""}~` >= "2024" && (ends ?? lastSeen) !== null,
      ],
      ["members", `where: { kinds: [School] }`, "node { kind }", ({ node }: Json) => node.kind === "School"],
      ["members", `where: { minimumConfidence: 0.95 }`, "role", ({ confidence }: Json) => confidence >= 0.95],
      [
        "members",
        `where: { document: "DOCUMENT" }`,
        "evidence(first: 100) { document { id } }",
        ({ evidence }: Json) => evidence.some((said: Json) => said["document"].id === made[0]!.document.id),
      ],
      [
        "events",
        `where: { types: [MEETING], from: "2024" }`,
        "node { type date }",
        ({ node }: Json) => node.type === "MEETING" && node.date >= "2024",
      ],
      [
        "basedIn",
        `where: { region: "430000" }`,
        "node { region { code } }",
        ({ node }: Json) => node.region?.code.startsWith("43") === true,
      ],
      ["counts", `where: { to: "2024" }`, "n", ({ firstSeen }: Json) => firstSeen !== null && firstSeen <= "2024~"],
    ] as const)("%s(%s) is the part of the list that fits, in its order", async (field, where, fields, fits) => {
      const wanted = (await at("", field, `${FACT} ${fields}`)).map((edges) => edges.filter(fits));
      const found = await at(`, ${where.replace("DOCUMENT", made[0]!.document.id)}`, field, FACT);
      expect(keys(found)).toEqual(keys(wanted));
    });

    test.each([
      ["DOCUMENTS", (a: Json, b: Json) => b["documents"] - a["documents"]],
      ["OLDEST", (a: Json, b: Json) => ((a["firstSeen"] ?? "9") < (b["firstSeen"] ?? "9") ? -1 : 1)],
      ["NEWEST", (a: Json, b: Json) => ((a["lastSeen"] ?? "") > (b["lastSeen"] ?? "") ? -1 : 1)],
    ] as const)("in the order %s", async (order, compare) => {
      for (const field of ["posts", "members", "events"]) {
        const [plain, ordered] = [await at("", field, FACT), await at(`, order: ${order}`, field, FACT)];
        expect(ordered.map((edges) => keys([edges])[0]!.sort())).toEqual(
          plain.map((edges) => keys([edges])[0]!.sort()),
        );
        for (const edges of ordered) {
          const ranks = edges.map((edge, index) => (index > 0 ? compare(edges[index - 1], edge) : -1));
          const same = (a: Json, b: Json) =>
            a["documents"] === b["documents"] || a["firstSeen"] === b["firstSeen"] || a["lastSeen"] === b["lastSeen"];
          for (const [index, rank] of ranks.entries())
            if (index > 0 && !same(edges[index - 1], edges[index])) expect(rank).toBeLessThanOrEqual(0);
        }
      }
    });

    test("roles come in the order of the vocabulary, filtered or not", async () => {
      for (const edges of await at(`, where: { minimumDocuments: 1 }`, "members", `${FACT} role`)) {
        const places = edges.map(({ role }) => ROLES.indexOf(role));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }
    });
  });

  test("counts of a document, parts of a region and statements of an entity lead back", async () => {
    const { documents } = await client.ask(
      `{ documents(first: 100) { edges { node { id counts { edges { key of n node { id } } } } } } }`,
    );
    const counts = documents.edges.flatMap(({ node }: Json) =>
      node.counts.edges.map((edge: Json) => ({ ...edge, document: node.id })),
    );
    expect(counts.length).toBeGreaterThan(0);
    const { organization } = await client.ask(
      `query ($id: ID!) { organization(id: $id) { counts(first: 100) { edges { key node { id } } } } }`,
      { id: counts[0].node.id },
    );
    expect(organization.counts.edges).toContainEqual({ key: counts[0].key, node: { id: counts[0].document } });
    const { regions } = await client.ask(
      `{ regions(level: CITY, first: 1) { edges { node { code within { code parts(first: 100) { edges { node { code } } } } } } } }`,
    );
    const [{ node: city }] = regions.edges;
    expect(city.within.parts.edges).toContainEqual({ node: { code: city.code } });
    const { persons } = await client.ask(
      `{ persons(first: 1, where: { title: "校长" }) { edges { node { id statements(predicates: [HOLDS_POST]) { totalCount edges { node { subject { id } } } } } } } }`,
    );
    const [{ node: person }] = persons.edges;
    expect(person.statements.totalCount).toBeGreaterThan(0);
    for (const { node } of person.statements.edges) expect(node.subject.id).toBe(person.id);
    const naming = await walk("documents", `where: { entity: "${person.id}" }, order: SOURCE`, "id source");
    const own = await client.ask(
      `query ($id: ID!) { person(id: $id) { documents(first: 100) { edges { node { id source } } } } }`,
      { id: person.id },
    );
    const sources = own.person.documents.edges.map(({ node }: Json) => node.source);
    expect(naming.map(({ source }) => source)).toEqual(sources.sort());
  });

  test("what asks for little of each thing gets the same as what asks for all", async () => {
    const brief = (
      more: string,
    ) => `{ organizations(first: 30, where: { minimumDocuments: 3 }) { edges { node { id name kind
      posts { edges { title former node { id name events { edges { as node { name type date } } } posts { edges { title node { name } } } } } }
      members { edges { key role node { kind name memberships { edges { role node { name } } } } } }
      events { edges { key node { name date participants { edges { as node { name } } } } } } ${more} } } } }`;
    const all = await client.request(brief("pinyin"));
    const little = await client.request(brief(""));
    expect(little.errors).toBeUndefined();
    for (const { node } of all.data.organizations.edges) delete node.pinyin;
    expect(little.data).toEqual(all.data);
  });

  test("namesakes are told apart by bodies, places and consortia", async () => {
    const all = await walk("persons", "", "name");
    const name = all.find((one, index) => all[index + 1]?.name === one.name)?.name ?? all[0]!.name;
    const { entities } = await client.ask(
      `query ($name: String!) { entities(name: $name) { totalCount edges { reason traits { bodies { name kind } regions { code } consortia { name } firstSeen lastSeen } } } }`,
      { name },
    );
    expect(entities.edges.length).toBe(entities.totalCount);
    expect(entities.edges.some(({ traits }: Json) => traits.bodies.length + traits.consortia.length > 0)).toBe(true);
  });

  describe("while documents are loaded and taken away between the pages", () => {
    test.each([
      ["organizations", ""],
      ["organizations", "where: { kinds: [School, Enterprise] }"],
      ["persons", ""],
      ["persons", `where: { title: "长" }`],
      ["consortia", ""],
      ["events", ""],
      ["events", "order: OLDEST"],
      ["documents", ""],
      ["documents", "order: OLDEST"],
      ["entities", ""],
    ])("%s(%s): nothing comes twice, nothing that stayed is lost", async (list, args) => {
      const before = ids(await walk(list, args, "id"));
      let round = 0;
      const size = Math.min(100, Math.max(2, Math.ceil(before.length / 5)));
      const seen = ids(
        await walk(list, args, "id", size, async () => {
          const next = made[FIRST + (round % LATER)]!;
          if (round++ < 3) await load(store, [next]);
          else if (round < 5) await retract(store, made[round]!.document.id);
        }),
      );
      const after = new Set(ids(await walk(list, args, "id")));
      expect(round).toBeGreaterThan(2);
      expect(new Set(seen).size).toBe(seen.length);
      const stayed = before.filter((id) => after.has(id));
      expect(stayed.filter((id) => !seen.includes(id))).toEqual([]);
      // As it was, for the next list.
      for (const { document } of made.slice(FIRST, FIRST + 3)) await retract(store, document.id).catch(() => {});
      await load(store, made.slice(0, FIRST));
      expect(ids(await walk(list, args, "id"))).toEqual(before);
    });
  });
}
