import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { load, retract } from "../../src/load/index.ts";
import type { Extraction } from "../../src/model/extraction.ts";
import type { Store } from "../../src/store/index.ts";
import { extraction, type Sketch } from "../load/world.ts";
import type { Client, Json } from "./client.ts";

const BODIES: readonly Sketch[] = [
  ["Consortium", "北屿市产教联合体"],
  ["School", "北屿职业学院"],
  ["Enterprise", "北屿钢铁有限公司"],
  ["Enterprise", "北屿港务有限公司"],
];
const persons = (...names: readonly string[]): Sketch[] => names.map((name) => ["Person", name]);
const founding = (date: string): Sketch => ["Event", "成立会", { type: "FOUNDING", date }];

/** Four pages over two years that agree in some things and not in others. */
const pages: readonly Extraction[] = [
  extraction(
    "time/1.txt",
    [...BODIES, ...persons("孙一", "周二", "吴三"), founding("2022-05-20")],
    [
      ["孙一", "HOLDS_POST", "北屿职业学院", { title: "校长", since: "2021-09" }],
      ["孙一", "HOLDS_POST", "北屿钢铁有限公司", { title: "总经理", former: true, until: "2020" }],
      ["周二", "HOLDS_POST", "北屿职业学院", { title: "副校长" }],
      ["吴三", "HOLDS_POST", "北屿职业学院", { title: "校长", former: true, until: "2021" }],
      ["北屿职业学院", "MEMBER_OF", "北屿市产教联合体", { role: "CHAIR" }],
      ["北屿钢铁有限公司", "MEMBER_OF", "北屿市产教联合体", { role: "VICE_CHAIR", since: "2022-01", until: "2022-12" }],
      ["北屿港务有限公司", "MEMBER_OF", "北屿市产教联合体", { role: "MEMBER" }],
      ["成立会", "ABOUT", "北屿市产教联合体"],
    ],
    "2023-03-01",
  ),
  extraction(
    "time/2.txt",
    [...BODIES, ...persons("郑四"), founding("2022-06-20")],
    [
      ["郑四", "HOLDS_POST", "北屿职业学院", { title: "校长", since: "2023-01" }],
      ["北屿港务有限公司", "MEMBER_OF", "北屿市产教联合体", { role: "CHAIR" }],
      ["成立会", "ABOUT", "北屿市产教联合体"],
    ],
    "2024-05-10",
  ),
  extraction(
    "time/3.txt",
    BODIES,
    [
      ["北屿职业学院", "MEMBER_OF", "北屿市产教联合体", { role: "CHAIR" }],
      ["北屿市产教联合体", "STATES_COUNT", null, { of: "SCHOOL", n: 10 }],
    ],
    "2024-06-01",
  ),
  extraction("time/4.txt", BODIES, [["北屿市产教联合体", "STATES_COUNT", null, { of: "SCHOOL", n: 12 }]], "2024-06-01"),
];

/** Who held what when, what cannot both be so, who was where at one time. Its pages go when it is over. */
export function time(client: () => Client, store: () => Store): void {
  const ask = async (query: string) => (await client().ask(query)) as Json;
  describe("time", () => {
    beforeAll(() => load(store(), pages));
    afterAll(async () => {
      for (const { document } of pages) await retract(store(), document.id);
    });

    test("a history goes by stated dates, else by those seen, with precision and sentences", async () => {
      const { person } = await ask(`{ person(name: "孙一") { history { totalCount edges { title begins ends since
        sincePrecision until untilPrecision former node { name } evidence { quote document { publishedPrecision } } } } } }`);
      expect(person.history.totalCount).toBe(2);
      expect(person.history.edges).toEqual([
        {
          title: "总经理",
          begins: null,
          ends: "2020",
          since: null,
          sincePrecision: null,
          until: "2020",
          untilPrecision: "YEAR",
          former: true,
          node: { name: "北屿钢铁有限公司" },
          evidence: [{ quote: expect.any(String), document: { publishedPrecision: "DAY" } }],
        },
        {
          title: "校长",
          begins: "2021-09",
          ends: "2023-03-01",
          since: "2021-09",
          sincePrecision: "MONTH",
          until: null,
          untilPrecision: null,
          former: null,
          node: { name: "北屿职业学院" },
          evidence: [{ quote: expect.any(String), document: { publishedPrecision: "DAY" } }],
        },
      ]);
    });

    const council = async (args: string) => {
      const { consortium } = await ask(`{ consortium(name: "北屿市产教联合体") { council(${args}) { totalCount edges {
        basis role node { name } } } } }`);
      expect(consortium.council.totalCount).toBe(consortium.council.edges.length);
      return consortium.council.edges.map(({ basis, role, node }: Json) => [node["name"], role, basis]);
    };
    test.each([
      [
        `date: "2022-06"`,
        [
          ["北屿职业学院", "CHAIR", "NEAR"],
          ["北屿钢铁有限公司", "VICE_CHAIR", "STATED"],
        ],
      ],
      [`date: "2022-06", months: 3`, [["北屿钢铁有限公司", "VICE_CHAIR", "STATED"]]],
      [
        `date: "2022"`,
        [
          ["北屿职业学院", "CHAIR", "NEAR"],
          ["北屿钢铁有限公司", "VICE_CHAIR", "STATED"],
        ],
      ],
      [
        `date: "2024-01-15"`,
        [
          ["北屿港务有限公司", "CHAIR", "NEAR"],
          ["北屿职业学院", "CHAIR", "SEEN"],
        ],
      ],
      [`date: "2024-01-15", months: 0`, [["北屿职业学院", "CHAIR", "SEEN"]]],
      [
        `date: "2024-05"`,
        [
          ["北屿港务有限公司", "CHAIR", "SEEN"],
          ["北屿职业学院", "CHAIR", "SEEN"],
        ],
      ],
      [`date: "2019"`, []],
    ])("a council of %s", async (args, expected) => {
      expect(await council(args)).toEqual(expected);
    });
    test.each([
      `date: "06-18"`,
      `date: "2024-13"`,
      `date: "today"`,
      `date: "2024", months: 121`,
      `date: "2024", months: -1`,
    ])("%s is refused", async (args) => {
      const query = `{ consortium(name: "北屿市产教联合体") { council(${args}) { totalCount } } }`;
      expect(await client().refusal(query)).toBe("ARGUMENT_INVALID");
    });

    const SIDE = `{ title role of n begins ends node { id ... on Entity { name } ... on Event { date datePrecision }
      ... on Document { source } } evidence { quote } }`;
    const FOUND = `contradictions { totalCount edges { rule reason node { name } one ${SIDE} other ${SIDE} } }`;
    const sides = ({ rule, one, other }: Json) => [
      rule,
      ...[one, other].map(({ node, n }: Json) => [n, node["date"] ?? node["name"] ?? node["source"]]).sort(),
    ];
    test("contradictions are shown with both sentences", async () => {
      const { contradictions } = await ask(`{ ${FOUND} }`);
      const mine = contradictions.edges.filter(({ node }: Json) => node["name"].startsWith("北屿"));
      expect(mine.map(sides)).toEqual([
        ["ONE_CHAIR", [null, "北屿港务有限公司"], [null, "北屿职业学院"]],
        ["ONE_COUNT", [10, "time/3.txt"], [12, "time/4.txt"]],
        ["ONE_FOUNDING", [null, "2022-05-20"], [null, "2022-06-20"]],
        ["ONE_HOLDER", [null, "孙一"], [null, "郑四"]],
      ]);
      for (const { reason, one, other } of mine) {
        expect(reason).not.toBe("");
        expect([one.evidence.length, other.evidence.length].every((sentences) => sentences > 0)).toBe(true);
      }
    });
    test.each([
      [`consortium(name: "北屿市产教联合体")`, ["ONE_CHAIR", "ONE_COUNT", "ONE_FOUNDING"]],
      [`organization(name: "北屿职业学院")`, ["ONE_CHAIR", "ONE_HOLDER"]],
      [`person(name: "郑四")`, ["ONE_HOLDER"]],
      [`person(name: "周二")`, []],
    ])("of %s: those that concern it", async (field, rules) => {
      const { found } = await ask(`{ found: ${field} { ${FOUND} } }`);
      expect(found.contradictions.edges.map(({ rule }: Json) => rule)).toEqual(rules);
      expect(found.contradictions.totalCount).toBe(rules.length);
    });
    test("contradictions come page by page", async () => {
      const pageOf = (after: string) =>
        ask(`{ consortium(name: "北屿市产教联合体") { contradictions(first: 2${after}) { totalCount edges { rule }
          pageInfo { hasNextPage endCursor } } } }`);
      const first = (await pageOf(""))["consortium"].contradictions;
      expect([first.totalCount, first.edges.length, first.pageInfo.hasNextPage]).toEqual([3, 2, true]);
      const next = (await pageOf(`, after: "${first.pageInfo.endCursor}"`))["consortium"].contradictions;
      expect(next.edges).toEqual([{ rule: "ONE_FOUNDING" }]);
      expect(next.pageInfo.hasNextPage).toBe(false);
    });

    const beside = async (name: string, args = "") => {
      const { person } = await ask(`{ person(name: "${name}") { contemporaries${args} { totalCount edges { begins ends
        node { name } body { name } overlaps { begins ends certain mine { title evidence { quote } } theirs { title evidence { quote } } } } } } }`);
      expect(person.contemporaries.totalCount).toBe(person.contemporaries.edges.length);
      return person.contemporaries.edges.map(({ node, body, begins, ends, overlaps }: Json) => {
        for (const { mine, theirs } of overlaps) expect([...mine.evidence, ...theirs.evidence]).toHaveLength(2);
        const [{ certain, mine, theirs }] = overlaps;
        return [node["name"], body["name"], begins, ends, certain, mine.title, theirs.title];
      });
    };
    test("persons in one body at one time, with the time and both posts", async () => {
      expect(await beside("孙一")).toEqual([
        ["郑四", "北屿职业学院", "2023-01", "2023-03-01", true, "校长", "校长"],
        ["周二", "北屿职业学院", "2023-03-01", "2023-03-01", true, "校长", "副校长"],
      ]);
      expect(await beside("孙一", "(kinds: [Enterprise])")).toEqual([]);
      expect(await beside("孙一", "(kinds: [School], first: 5)")).toHaveLength(2);
      expect(await beside("吴三"), "nobody knows when his post began").toEqual([]);
    });
  });
}
