import fc from "fast-check";
import { expect, test } from "vitest";
import { dumpHash, load, rebuild, retract } from "../../src/load/index.ts";
import type { Extraction } from "../../src/model/extraction.ts";
import type { Store } from "../../src/store/index.ts";
import { emptyGraph, temporaryGraph } from "./graphs.ts";
import { dangling, industries, live, locations, type Step } from "./laws.ts";
import { extraction, type Says, type Sketch } from "./world.ts";

const LABORATORY: Sketch = ["ResearchInstitute", "智能网联汽车测试实验室"];
const COLLEGE: Sketch = ["School", "三江学院汽车学院"];
const UNIVERSITY: Sketch = ["School", "三江学院"];

/** Regions of bodies by name: `name code reason`. */
async function regions(store: Store): Promise<string[]> {
  const { rows } = await store.query(
    "MATCH (b:Organization)-[l:LOCATED_IN]->(r:Region) RETURN b.name + ' ' + r.code + ' ' + l.reason + ' ' + l.basis AS told",
    {},
    { maxRows: 100 },
  );
  return rows.map(({ told }) => told as string).sort();
}
const codes = async (store: Store): Promise<unknown[]> =>
  (await store.query("MATCH (r:Region) RETURN r.code AS code ORDER BY code", {}, { maxRows: 100 })).rows.map(
    ({ code }) => code,
  );

test("what a body lies in by its wholes follows each of them, and regions go with the last body", async () => {
  const store = await emptyGraph();
  const below = extraction("a.txt", [LABORATORY, COLLEGE], [[LABORATORY[1], "PART_OF", COLLEGE[1]]]);
  const above = extraction("b.txt", [COLLEGE, UNIVERSITY], [[COLLEGE[1], "PART_OF", UNIVERSITY[1]]]);
  const based = extraction(
    "c.txt",
    [UNIVERSITY, ["Park", "南京江宁经济技术开发区"]],
    [[UNIVERSITY[1], "PART_OF", "南京江宁经济技术开发区"]],
  );
  await load(store, [below]);
  expect(await regions(store)).toEqual([]);
  await load(store, [above]);
  expect(await regions(store)).toEqual([]);
  await load(store, [based]);
  expect(await regions(store)).toEqual([
    "三江学院 320100 PARENT 南京江宁经济技术开发区",
    "三江学院汽车学院 320100 PARENT 南京江宁经济技术开发区",
    "南京江宁经济技术开发区 320100 NAME 南京",
    "智能网联汽车测试实验室 320100 PARENT 南京江宁经济技术开发区",
  ]);
  expect(await codes(store)).toEqual(["320000", "320100"]);
  await retract(store, "b.txt");
  expect(await regions(store)).toEqual([
    "三江学院 320100 PARENT 南京江宁经济技术开发区",
    "南京江宁经济技术开发区 320100 NAME 南京",
  ]);
  await retract(store, "c.txt");
  expect(await codes(store)).toEqual([]);
});

test("a body lies where texts say, and its parts with it, as long as one says so", async () => {
  const store = await emptyGraph();
  const seated = (source: string, seat: string) => extraction(source, [["School", UNIVERSITY[1], { seat }]]);
  const parts = extraction("a.txt", [COLLEGE, UNIVERSITY], [[COLLEGE[1], "PART_OF", UNIVERSITY[1]]]);
  await load(store, [parts]);
  expect(await regions(store)).toEqual([]);
  await load(store, [seated("b.txt", "南京市江宁区")]);
  expect(await regions(store)).toEqual([
    "三江学院 320115 STATED 南京市江宁区",
    "三江学院汽车学院 320115 PARENT 三江学院",
  ]);
  await load(store, [seated("c.txt", "徐州"), seated("d.txt", "徐州")]);
  expect(await regions(store)).toEqual(["三江学院 320300 STATED 徐州", "三江学院汽车学院 320300 PARENT 三江学院"]);
  const lived = await dumpHash(store);
  await rebuild(store);
  expect(await dumpHash(store)).toBe(lived);
  for (const source of ["b.txt", "c.txt", "d.txt"]) await retract(store, source);
  expect(await regions(store)).toEqual([]);
  expect(await codes(store)).toEqual([]);
});

test("a body that is called otherwise takes its parts along", async () => {
  const store = await emptyGraph();
  const old: Sketch = ["School", "长江工业学校"];
  await load(store, [extraction("a.txt", [LABORATORY, old], [[LABORATORY[1], "PART_OF", old[1]]])]);
  expect(await regions(store)).toEqual([]);
  await load(store, [extraction("b.txt", [["School", "武汉长江职业学院", {}, [old[1]]]])]);
  expect(await regions(store)).toEqual([
    "智能网联汽车测试实验室 420100 PARENT 武汉长江职业学院",
    "武汉长江职业学院 420100 NAME 武汉",
  ]);
  await retract(store, "b.txt");
  expect(await regions(store)).toEqual([]);
  expect(await codes(store)).toEqual([]);
});

const BODIES: readonly Sketch[] = [
  LABORATORY,
  COLLEGE,
  UNIVERSITY,
  ["School", "武汉长江职业学院", {}, ["长江工业学校"]],
  ["School", "长江工业学校"],
  ["Park", "临江科学城"],
  ["Park", "宜兴市环保科技工业园"],
  ["Association", "中国环保产业学会"],
  ["School", "澳门某某平台", { hijacked: true }],
];
const SOURCES = ["a.txt", "b.txt", "c.txt", "d.txt"];

/** A document that ties two or three of these bodies. */
const tying = (source: string): fc.Arbitrary<Extraction> =>
  fc
    .array(fc.tuple(fc.nat(BODIES.length - 1), fc.nat(BODIES.length - 1), fc.constantFrom("PART_OF", "BASED_IN")), {
      minLength: 1,
      maxLength: 2,
    })
    .map((ties) => {
      const says = ties.flatMap(([one, other, predicate]): Says[] =>
        one === other ? [] : [[BODIES[one]![1], predicate as "PART_OF", BODIES[other]![1]]],
      );
      const named = new Set(ties.flatMap(([one, other]) => [one, other]));
      const sketches = [...named].map((at) => BODIES[at]!);
      return extraction(source, sketches, says);
    });

const histories = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(...SOURCES).chain((source) => tying(source).map((one): Step => ({ load: [one] }))),
    },
    { weight: 1, arbitrary: fc.constantFrom(...SOURCES).map((source): Step => ({ retract: source })) },
  ),
  { minLength: 3, maxLength: 9 },
);

test("whatever was loaded and retracted, bodies lie where the rules say over the whole graph", async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const { store, close } = await temporaryGraph();
      try {
        await live(store, history);
        const { decided, found } = await locations(store);
        expect(found).toEqual(decided);
        const tied = await industries(store);
        expect(tied.found).toEqual(tied.decided);
        expect(await dangling(store)).toEqual([]);
        const before = await dumpHash(store);
        await rebuild(store);
        expect(await dumpHash(store)).toBe(before);
      } finally {
        await close();
      }
    }),
    { seed: 4, numRuns: 40, endOnFailure: true },
  );
}, 120_000);
