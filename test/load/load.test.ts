import { describe, expect, test } from "vitest";
import { EXTRACTOR_VERSION } from "../../src/model/extraction.ts";
import { dumpHash, load, rebuild, retract, stats } from "../../src/load/index.ts";
import type { Store } from "../../src/store/index.ts";
import { emptyGraph } from "./graphs.ts";
import { dangling, lines } from "./laws.ts";
import { extraction } from "./world.ts";

const consortium = ["Consortium", "上海国际汽车城产教联合体", { form: "CITY" }, ["联合体"]] as const;
const first = extraction(
  "a.txt",
  [consortium, ["School", "同济大学"], ["Person", "张伟"], ["Government", "省教育厅"]],
  [
    ["张伟", "HOLDS_POST", "同济大学", { title: "校长" }],
    ["同济大学", "MEMBER_OF", "上海国际汽车城产教联合体", { role: "LEAD" }],
    ["上海国际汽车城产教联合体", "STATES_COUNT", null, { of: "SCHOOL", n: 12 }],
  ],
  "2024-06-20",
);
const second = extraction(
  "b.txt",
  [consortium, ["School", "同济大学"], ["Person", "张伟"], ["Government", "省教育厅"]],
  [
    ["张伟", "HOLDS_POST", "同济大学", { title: "校长" }],
    ["张伟", "HOLDS_POST", "同济大学", { title: "校长", former: true, until: "2025-01" }],
    ["同济大学", "MEMBER_OF", "上海国际汽车城产教联合体", { role: "LEAD" }],
  ],
  "2025-02",
);

type Part = Record<string, unknown> & { readonly properties: Record<string, unknown> };
/** Parts of one sort in the dump. */
const parts = async (store: Store, name: string): Promise<Part[]> =>
  (await lines(store)).flatMap((line) => (JSON.parse(line) as Record<string, Part>)[name] ?? []);

describe("load", () => {
  test("tells what it did, and loading again changes nothing", async () => {
    const store = await emptyGraph();
    const progress: number[] = [];
    const summary = await load(store, [first, second], { onProgress: (done) => progress.push(done) });
    expect(summary).toEqual({
      documents: { added: 2, unchanged: 0, replaced: 0 },
      entities: { Consortium: 1, School: 1, Person: 1, Government: 2 },
      statements: 6,
      relationships: 4,
    });
    expect(progress).toEqual([2]);
    const hash = await dumpHash(store);
    expect(await load(store, [second, first])).toEqual({
      documents: { added: 0, unchanged: 2, replaced: 0 },
      entities: {},
      statements: 0,
      relationships: 0,
    });
    expect(await dumpHash(store)).toBe(hash);
  });

  test("one relationship carries how many documents say so, since when and until when", async () => {
    const store = await emptyGraph();
    await load(store, [first]);
    await load(store, [second]);
    const posts = (await parts(store, "relationship")).filter(({ type }) => type === "HOLDS_POST");
    const rank = { rank: "MINISTERIAL_DEPUTY", rankRule: "school-of-the-centre" };
    expect(posts.map(({ properties: { key: _, ...rest } }) => rest)).toEqual(
      expect.arrayContaining([
        {
          title: "校长",
          ...rank,
          documents: 2,
          confidence: 0.9,
          firstSeen: "2024-06-20",
          lastSeen: "2025-02",
          begins: "2024-06-20",
          ends: "2025-02",
        },
        {
          title: "校长",
          former: true,
          until: "2025-01",
          ...rank,
          documents: 1,
          confidence: 0.9,
          firstSeen: "2025-02",
          lastSeen: "2025-02",
          ends: "2025-01",
        },
      ]),
    );
    expect(posts).toHaveLength(2);
    const edges = new Set(posts.map(({ key }) => key));
    const behind = (await parts(store, "statement")).filter(({ properties }) => edges.has(properties["edge"]));
    expect(behind).toHaveLength(3);
  });

  test("an entity carries its names as letters, its attributes, and how often it is mentioned", async () => {
    const store = await emptyGraph();
    await load(store, [first, second]);
    const [found] = (await parts(store, "entity")).filter(({ labels }) => (labels as string[]).includes("Consortium"));
    expect(found).toEqual({
      id: expect.stringMatching(/^e_/),
      labels: ["Consortium", "Entity", "Organization"],
      properties: {
        id: found!["id"],
        name: "上海国际汽车城产教联合体",
        key: "上海国际汽车城产教联合体",
        block: "上海国际汽车城产教联合体",
        aliases: [],
        pinyin: "shanghaiguojiqichechengchanjiaolianheti",
        initials: "shgjqcccjlht",
        form: "CITY",
        mentions: 2,
        documents: 2,
      },
    });
  });

  test("a changed document takes the place of the old one with all it said", async () => {
    const store = await emptyGraph();
    await load(store, [first, second]);
    const changed = extraction(
      "a.txt",
      [
        ["School", "三峡大学"],
        ["Person", "张伟"],
      ],
      [["张伟", "HOLDS_POST", "三峡大学", { title: "院长" }]],
    );
    expect(await load(store, [changed])).toMatchObject({
      documents: { added: 0, unchanged: 0, replaced: 1 },
      entities: { Government: -1, School: 1, Person: 1 },
    });
    expect(await dangling(store)).toEqual([]);
    const fresh = await emptyGraph();
    await load(fresh, [second, changed]);
    expect(await lines(store)).toEqual(await lines(fresh));
  });

  test("a document read by other rules is read again", async () => {
    const store = await emptyGraph();
    await load(store, [first]);
    await store.transaction((transaction) =>
      transaction.run("write/create-documents", {
        batch: {
          rows: [
            {
              id: second.document.id,
              source: "b.txt",
              sha256: second.document.sha256,
              extractor: `before ${EXTRACTOR_VERSION}`,
            },
          ],
        },
      }),
    );
    expect((await load(store, [first, second])).documents).toEqual({ added: 0, unchanged: 1, replaced: 1 });
  });

  test("one document twice in one go: the later one stands", async () => {
    const store = await emptyGraph();
    const later = extraction("a.txt", [["School", "三峡大学"]]);
    expect((await load(store, [first, later])).documents).toEqual({ added: 1, unchanged: 0, replaced: 1 });
    const fresh = await emptyGraph();
    await load(fresh, [later]);
    expect(await lines(store)).toEqual(await lines(fresh));
  });

  test("what only a statement names is there all the same", async () => {
    const store = await emptyGraph();
    await load(store, [{ ...first, entities: first.entities.filter(({ kind }) => kind !== "School") }]);
    expect((await stats(store)).entities).toEqual({ Consortium: 1, Government: 1, Person: 1, School: 1 });
    expect(await dangling(store)).toEqual([]);
  });

  test("a body is of the kind that most documents take it for", async () => {
    const store = await emptyGraph();
    const as = (source: string, kind: "School" | "Enterprise") => extraction(source, [[kind, "安庆职业技术学院"]]);
    const kinds = async (): Promise<unknown> => (await stats(store)).entities;
    await load(store, [as("a.txt", "Enterprise")]);
    expect(await kinds()).toEqual({ Enterprise: 1 });
    await load(store, [as("b.txt", "School")]);
    expect(await kinds()).toEqual({ School: 1 });
    await load(store, [as("c.txt", "Enterprise")]);
    expect(await kinds()).toEqual({ Enterprise: 1 });
    await retract(store, "a.txt");
    expect(await kinds()).toEqual({ School: 1 });
  });

  test("an alias that a later document states joins what was apart, and its retraction parts it again", async () => {
    const store = await emptyGraph();
    const old = extraction(
      "old.txt",
      [
        ["School", "九江职业技术学院"],
        ["Person", "李克让"],
      ],
      [["李克让", "HOLDS_POST", "九江职业技术学院", { title: "书记" }]],
    );
    const now = extraction(
      "now.txt",
      [
        ["School", "江西职业技术大学"],
        ["Person", "李克让"],
      ],
      [["李克让", "HOLDS_POST", "江西职业技术大学", { title: "书记" }]],
    );
    const renaming = extraction("renaming.txt", [["School", "江西职业技术大学", {}, ["九江职业技术学院"]]]);
    await load(store, [old, now]);
    const apart = await dumpHash(store);
    expect((await stats(store)).entities).toEqual({ School: 2, Person: 2 });
    await load(store, [renaming]);
    expect((await stats(store)).entities).toEqual({ School: 1, Person: 1 });
    expect((await stats(store)).relationships).toEqual({ HOLDS_POST: 1, LOCATED_IN: 1 });
    await retract(store, "renaming.txt");
    expect(await dumpHash(store)).toBe(apart);
  });
});

test("a text that joins two prints, and its retraction, tell anew what both state", async () => {
  const store = await emptyGraph();
  const lines = Array.from({ length: 40 }, (_, at) => `第${at}家企业与学校签订了共建实训基地${at * 7}个的协议;`);
  const page = (source: string, from: number, to: number) =>
    extraction(
      source,
      [
        ["School", "同济大学"],
        ["Person", "张伟"],
      ],
      [["张伟", "HOLDS_POST", "同济大学", { title: "校长" }]],
      "2024-06-20",
      lines.slice(from, to).join(""),
    );
  const documents = async () => (await parts(store, "relationship")).map(({ properties }) => properties["documents"]);
  // The first and the last share a half of themselves, the one between four fifths with either.
  await load(store, [page("a.txt", 0, 20), page("c.txt", 10, 30)]);
  const apart = await dumpHash(store);
  expect(await documents()).toEqual([2]);
  await load(store, [page("b.txt", 5, 25)]);
  expect(await documents()).toEqual([1]);
  const joined = await dumpHash(store);
  await rebuild(store);
  expect(await dumpHash(store)).toBe(joined);
  await retract(store, "b.txt");
  expect(await documents()).toEqual([2]);
  expect(await dumpHash(store)).toBe(apart);
});

test("a post has the rank of its title at what the body is called now", async () => {
  const store = await emptyGraph();
  const ranks = async (): Promise<unknown[]> =>
    (await parts(store, "relationship"))
      .filter(({ type }) => type === "HOLDS_POST")
      .map(({ properties: { rank, rankRule } }) => [rank, rankRule]);
  const post = extraction(
    "a.txt",
    [
      ["School", "九江职业技术学院"],
      ["Person", "李克让"],
    ],
    [["李克让", "HOLDS_POST", "九江职业技术学院", { title: "院长" }]],
  );
  await load(store, [post]);
  expect(await ranks()).toEqual([["BUREAU_DEPUTY", "public-vocational-college"]]);
  const others = ["b.txt", "c.txt"].map((source) => extraction(source, [["Association", "九江职业技术学院"]]));
  await load(store, others);
  expect(await ranks()).toEqual([[undefined, undefined]]);
  for (const { document } of others) await retract(store, document.id);
  expect(await ranks()).toEqual([["BUREAU_DEPUTY", "public-vocational-college"]]);
});

describe("retract", () => {
  test("of B out of A and B gives the graph of A, to the byte", async () => {
    const store = await emptyGraph();
    await load(store, [first]);
    const alone = await lines(store);
    await load(store, [second]);
    expect(await lines(store)).not.toEqual(alone);
    expect(await retract(store, second.document.id)).toMatchObject({ entities: { Government: -1 } });
    expect(await lines(store)).toEqual(alone);
  });

  test("of the last document leaves nothing", async () => {
    const store = await emptyGraph();
    await load(store, [first]);
    await retract(store, "a.txt");
    expect(await lines(store)).toEqual([]);
    expect(await stats(store)).toEqual({ documents: 0, mentions: 0, statements: 0, entities: {}, relationships: {} });
    const left = await store.query("MATCH (n) RETURN labels(n)[0] AS label", {}, { maxRows: 10 });
    expect(left.rows).toEqual([{ label: "Graph" }]);
  });

  test("of an unknown document says so and changes nothing", async () => {
    const store = await emptyGraph();
    await load(store, [first]);
    const hash = await dumpHash(store);
    await expect(retract(store, "c.txt")).rejects.toMatchObject({ code: "DOCUMENT_UNKNOWN", message: /c\.txt/ });
    expect(await dumpHash(store)).toBe(hash);
  });
});

test("rebuild makes entities and relationships again from what was said", async () => {
  const store = await emptyGraph();
  await load(store, [first, second]);
  const hash = await dumpHash(store);
  const ids = (await parts(store, "entity")).map(({ id }) => id as string);
  await store.transaction((transaction) =>
    transaction.run("write/update-entities", { batch: { rows: ids.map((id) => ({ id, name: "wrong" })) } }),
  );
  expect(await dumpHash(store)).not.toBe(hash);
  await rebuild(store);
  expect(await dumpHash(store)).toBe(hash);
});
