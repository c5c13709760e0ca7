import { afterAll, beforeAll, expect, test } from "vitest";
import { check, cite, parseCitation, questionText } from "../../src/ask/cite.ts";
import { load, retract } from "../../src/load/index.ts";
import type { Parameters, Store } from "../../src/store/store.ts";
import { world } from "../graphql/world.ts";

const LIMITS = { maxRows: 1000, timeoutMs: 20_000 };
const NODES = "MATCH (c:Consortium)<-[r:MEMBER_OF]-(m) RETURN c, r.role AS role, m.name AS name";

/** Questions that are cited: named ones, nodes as they are, numbers that depend on the order of a sum. */
export const CITED: readonly { question?: string; text: string; parameters: Parameters }[] = [
  {
    question: "members-of-consortium",
    text: questionText("members-of-consortium")!,
    parameters: { consortium: "滨海市产教联合体" },
  },
  { question: "documents-read", text: questionText("documents-read")!, parameters: {} },
  { text: NODES, parameters: {} },
  { text: "MATCH (e:Entity) RETURN avg(1.0 / size(e.name)) AS mean, sum(0.1) AS tenths", parameters: {} },
  { text: "RETURN $map AS map, $list AS list", parameters: { map: { b: 1, a: null }, list: [1.5, "甲", true] } },
];

/** `cite` and `check` over one engine. */
export function citing(open: () => Promise<{ store: Store; close: () => Promise<void> }>): void {
  let store: Store;
  let close: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    ({ store, close } = await open());
    await load(store, world);
  });
  afterAll(() => close?.());

  test.each(CITED)("$question $text", async (asked) => {
    const cited = await cite(store, asked, LIMITS, "2026-11-23");
    expect(cited).toMatchObject({ citation: 1, date: "2026-11-23", cypher: asked.text, parameters: asked.parameters });
    expect(parseCitation(JSON.stringify(cited))).toEqual(cited);
    expect(await check(store, cited, LIMITS)).toEqual({
      sameResult: true,
      sameData: true,
      rows: cited.rows,
      reworded: false,
    });
  });

  test("a result that was is told from one that is not, and from data that have changed beside it", async () => {
    const asked = { text: "MATCH (d:Document) RETURN count(d) AS n", parameters: {} };
    const [documents, fixed] = [
      await cite(store, asked, LIMITS, "2026-11-23"),
      await cite(store, { text: "RETURN 1 AS one", parameters: {} }, LIMITS, "2026-11-23"),
    ];
    const source = world[0]!.document.source;
    await retract(store, source);
    expect(await check(store, documents, LIMITS)).toMatchObject({ sameResult: false, sameData: false, rows: 1 });
    expect(await check(store, fixed, LIMITS)).toMatchObject({ sameResult: true, sameData: false });
    await load(store, [world[0]!]);
    expect(await check(store, documents, LIMITS)).toMatchObject({ sameResult: true, sameData: true });
  });

  test("rows in another order are the same result, and another row is not", async () => {
    const text = (list: string) => `UNWIND ${list} AS x RETURN x`;
    const cited = await cite(store, { text: text("[1, 2, 3]"), parameters: {} }, LIMITS, "2026-11-23");
    const with_ = (list: string) => check(store, { ...cited, cypher: text(list) }, LIMITS);
    expect(await with_("[3, 1, 2]")).toMatchObject({ sameResult: true });
    expect(await with_("[1, 2, 4]")).toMatchObject({ sameResult: false, rows: 3 });
    expect(await with_("[1, 2, 3, 3]")).toMatchObject({ sameResult: false, rows: 4 });
  });

  test("what a limit cuts off is not cited; more rows than may be had are another result", async () => {
    const asked = { text: "UNWIND range(1, 9) AS x RETURN x", parameters: {} };
    await expect(cite(store, asked, { maxRows: 8 }, "2026-11-23")).rejects.toMatchObject({ code: "ANSWER_TRUNCATED" });
    const cited = await cite(store, asked, { maxRows: 9 }, "2026-11-23");
    expect(await check(store, cited, { maxRows: 1 })).toMatchObject({ sameResult: true, rows: 9 });
    const more = { ...cited, cypher: "UNWIND range(1, 10) AS x RETURN x" };
    expect(await check(store, more, { maxRows: 1 })).toMatchObject({ sameResult: false, rows: Infinity });
  });

  test("a question that reads otherwise today is asked as it was cited", async () => {
    const cited = await cite(store, CITED[0]!, LIMITS, "2026-11-23");
    const reworded = { ...cited, cypher: "RETURN 1 AS one" };
    expect(await check(store, reworded, LIMITS)).toMatchObject({ sameResult: false, rows: 1, reworded: true });
    expect(await check(store, { ...cited, question: "no-such-question" }, LIMITS)).toMatchObject({
      sameResult: true,
      reworded: true,
    });
  });

  test("a citation runs nothing but what reads", async () => {
    const cited = await cite(store, CITED[0]!, LIMITS, "2026-11-23");
    const harm = { ...cited, cypher: "MATCH (n) DETACH DELETE n" };
    await expect(check(store, harm, LIMITS)).rejects.toMatchObject({ code: "CYPHER_REFUSED" });
  });
}
