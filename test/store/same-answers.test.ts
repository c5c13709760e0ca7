import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judge } from "../../src/load/index.ts";
import { briefName, parameterAt, type Brief } from "../../src/store/brief.ts";
import { statementHead } from "../../src/store/head.ts";
import { openStore, type Parameters, type Row, type Store, type Value } from "../../src/store/index.ts";
import { fromTheEnd, statementNames, statementSource, statementText } from "../../src/store/statements.ts";
import { fill } from "../cypher/seeds-graph.ts";
import { neo4jSettings, openEmptyNeo4j } from "../neo4j/neo4j.ts";

const NAMES = ["read", "api", "export"].flatMap((folder) => statementNames(folder));
const MAX_ROWS = 100_000;
/** What may stand in an example where an id is wanted, as `@entity:NAME`, and how to look it up. */
const REFERENCES: Readonly<Record<string, string>> = {
  entity: "MATCH (n:Entity) WHERE n.name = $value RETURN n.id AS id ORDER BY id",
  event: "MATCH (n:Event)-[:ABOUT]->(about) WHERE about.name = $value RETURN n.id AS id ORDER BY id",
  edge: "MATCH ()-[r]->() WHERE type(r) = $value RETURN r.key AS id ORDER BY id",
  judgement: "MATCH (n:Judgement) WHERE n.verdict = $value RETURN n.id AS id ORDER BY id",
  statement: "MATCH (n:Statement) WHERE n.predicate = $value RETURN n.id AS id ORDER BY id",
  document: "MATCH (n:Document) WHERE n.source = $value RETURN n.id AS id ORDER BY id",
};

describe.skipIf(!neo4jSettings())("Grafeo and Neo4j answer alike", () => {
  let folder: string;
  let grafeo: Store;
  let neo4j: Store;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "consortium-graph-"));
    grafeo = await openStore({ dataDir: folder });
    neo4j = await openEmptyNeo4j();
    for (const store of [grafeo, neo4j]) await fill(store, ["seeds", "test/corpus/own"]);
    // What is judged UNSURE stays as it is, and is in the ledger.
    for (const store of [grafeo, neo4j]) await judgeFirst(store);
  }, 300_000);
  afterAll(async () => {
    await grafeo?.close();
    await neo4j?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function judgeFirst(store: Store): Promise<void> {
    const { rows } = await store.query("MATCH (n:Person) RETURN n.id AS id ORDER BY id LIMIT 2", {}, { maxRows: 2 });
    const [left, right] = rows.map(({ id }) => id as string) as [string, string];
    await judge(store, { left, right, verdict: "UNSURE", by: "reviewer", at: "2025-01-01T00:00:00Z", why: "" });
  }

  async function resolve(value: Value | undefined): Promise<Value> {
    if (Array.isArray(value)) return Promise.all(value.map((item: Value) => resolve(item)));
    const reference = typeof value === "string" ? /^@(\w+):(.+)$/.exec(value) : null;
    if (!reference) return (value ?? null) as Value;
    const text = REFERENCES[reference[1]!];
    if (text === undefined) throw new RangeError(`an example has ${String(value)}, and no such reference is known`);
    const { rows } = await grafeo.query(text, { value: reference[2]! }, { maxRows: 1 });
    if (rows.length === 0) throw new RangeError(`the graph of the seeds has no ${String(value)}`);
    return rows[0]!["id"]!;
  }

  const exampleOf = async (name: string): Promise<Parameters> => {
    const entries = Object.entries(statementHead(name).example);
    return Object.fromEntries(
      await Promise.all(entries.map(async ([key, value]) => [key, await resolve(value)] as const)),
    );
  };

  it("on what there is", async () => {
    const counts = "MATCH (n) UNWIND labels(n) AS label RETURN label, count(*) AS nodes ORDER BY label";
    const ties = "MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS ties ORDER BY type";
    for (const text of [counts, ties]) {
      const { rows } = await grafeo.query(text, {}, { maxRows: MAX_ROWS });
      expect(rows).not.toEqual([]);
      expect((await neo4j.query(text, {}, { maxRows: MAX_ROWS })).rows).toEqual(rows);
    }
  });

  it.each(NAMES)("%s", async (name) => {
    const parameters = await exampleOf(name);
    const ask = (store: Store) => store.query(statementText(name, store.engine), parameters, { maxRows: MAX_ROWS });
    const expected = await ask(neo4j);
    expect(await ask(grafeo)).toEqual(expected);
    expect(expected.columns).toEqual(statementHead(name).columns);
    expect(expected.rows, "the example must have an answer").not.toEqual([]);
  });

  const LISTS = NAMES.filter((name) => statementSource(name).includes("// from the end: "));
  it.each(LISTS)("%s from its end is the same list turned round", async (name) => {
    const { after: _, ...example } = await exampleOf(name);
    const parameters: Parameters = { ...example, limit: 10_000 };
    // What an index begins at.
    const [least, most] = ["", "\u{10ffff}"].map((start) => ({
      ...("from" in parameters && name === "api/organizations" && { from: start }),
      ...("start" in parameters && { start }),
    }));
    const edgesOf = async (store: Store, asked: string, given: Parameters): Promise<(readonly Value[])[]> => {
      const { rows } = await store.query(statementText(asked, store.engine), given, { maxRows: MAX_ROWS });
      return rows.map(({ edges }) => edges as readonly Value[]);
    };
    for (const store of [grafeo, neo4j]) {
      const whole = await edgesOf(store, name, { ...parameters, ...least, after: "" });
      const from = (before: Value, limit: number) =>
        edgesOf(store, fromTheEnd(name), { ...parameters, ...most, before, limit });
      expect(await from(null, 10_000)).toEqual(whole.map((edges) => edges.toReversed()));
      // Neo4j plans a statement anew for each type of its parameters; there test/graphql/pages.ts begins in the middle.
      const [edges] = whole;
      if (edges!.length === 0 || store.engine === "neo4j") continue;
      const sortOf = (edge: Value): Value =>
        Array.isArray(edge) ? (edge as readonly Value[])[0]! : (edge as { readonly sort: string }).sort;
      const middle = Math.floor(edges!.length / 2);
      const [before] = await from(sortOf(edges![middle]!), 2);
      expect(before).toEqual(edges!.slice(Math.max(0, middle - 2), middle).toReversed());
    }
  });

  const list = (text: string, below?: Brief): Brief => {
    const [name, ...flags] = text.split(" ");
    const [isFromEnd, isUncounted, isBare] = ["end", "uncounted", "bare"].map((flag) => flags.includes(flag)) as [
      boolean,
      boolean,
      boolean,
    ];
    return { list: name!, isFromEnd, isUncounted, isBare, below };
  };
  it.each([
    list("members uncounted", list("posts-of-organization uncounted", list("events-of-person uncounted"))),
    list("members", list("memberships bare", list("members end uncounted bare"))),
    list("memberships uncounted", list("posts-of-organization end", list("posts-of-person bare"))),
    list("posts-of-person bare", list("members")),
  ])("lists of lists are what each of them tells by itself: %j", async (brief) => {
    const levels = [brief, brief.below, brief.below?.below].filter((level) => level !== undefined);
    const own = await Promise.all(
      levels.map(async ({ list: name, isFromEnd }) => {
        const { after, ids: _, ...example } = await exampleOf(`api/brief/${name}`);
        return { ...example, limit: 3, ...(isFromEnd ? { before: null } : { after: after! }) } as Parameters;
      }),
    );
    const of = brief.list.endsWith("-of-person") ? "Person" : "Organization";
    const { rows } = await grafeo.query(`MATCH (n:${of}) RETURN n.id AS id ORDER BY id`, {}, { maxRows: 300 });
    const ids = rows.map(({ id }) => id!);
    const named = own.flatMap((parameters, at) =>
      Object.entries(parameters).map(([name, value]) => [parameterAt(name, at + 1), value]),
    );
    const ask = (store: Store) => store.read(briefName(brief), { ids, ...(Object.fromEntries(named) as Parameters) });
    const byId = (all: readonly Row[]): Row[] => all.toSorted((a, b) => (String(a["id"]) < String(b["id"]) ? -1 : 1));
    const answer = byId(await ask(grafeo));
    expect(byId(await ask(neo4j))).toEqual(answer);
    expect(JSON.stringify(answer)).toMatch(/\[\[.*\[\[/);

    /** What an edge has of the level below it, from the statement of that level alone. */
    const whole = async (at: number, id: Value): Promise<{ readonly edges: Value; readonly total: Value }> => {
      const { below, ...level } = levels[at]!;
      const [row] = await grafeo.read(briefName(level), { ...own[at]!, ids: [id] });
      const edges = await Promise.all(
        (row!["edges"] as readonly (readonly Value[])[]).map(async (edge) => {
          if (!below) return edge;
          const inner = await whole(at + 1, edge[edge.findIndex((value) => /^[es]_/.test(String(value)))]!);
          return [...edge, inner.edges, ...(below.isUncounted ? [] : [inner.total])];
        }),
      );
      return { edges: edges as Value, total: row!["total"]! };
    };
    const expected = await Promise.all(ids.map((id) => whole(0, id)));
    expect(answer.map(({ edges, total }) => ({ edges, total }))).toEqual(expected);
  });
});
