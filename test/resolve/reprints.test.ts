import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clean } from "../../src/clean/index.ts";
import { bandsOf, likeness, witnesses, type Print } from "../../src/resolve/reprints.ts";

const cleaned = (raw: string): string => clean({ id: "d", source: "d.txt", raw, sha256: "", encoding: "utf-8" }).text;
const print = (id: string, text: string, subjects: readonly string[] = [], published?: string): Print => ({
  id,
  published,
  text,
  subjects,
  bands: bandsOf(text),
});
/** Whether two texts are one witness. */
const one = (a: string, b: string, mine: readonly string[] = [], theirs: readonly string[] = []): boolean =>
  witnesses([print("a", a, mine), print("b", b, theirs)]).get("b") === "a";

const FOLDERS = ["dev", "held", "fresh"].map((name) => new URL(`../corpus/${name}/`, import.meta.url));
const PAGES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => ({ name, raw: readFileSync(new URL(name, folder), "utf8") })),
);
const PIECES = /[^。;;!\n]+[。;;!\n]*/g;

/** The same page as others print it. */
const REPRINTS: readonly (readonly [how: string, print: (raw: string) => string])[] = [
  ["as it is", (raw) => raw],
  [
    "between the furniture of another page",
    (raw) =>
      `首页 > 新闻中心 > 媒体聚焦\n分享到:微信 微博 QQ空间 浏览次数:1024\n${raw}\n上一篇:我校召开年度工作会议 下一篇:技能大赛喜获佳绩\n版权所有 地址:大学路1号`,
  ],
  ["under another title", (raw) => `转载|职业教育再添新平台,一地迎来新机遇!\n${raw}`],
  ["with a comma behind every line", (raw) => raw.replaceAll("\n", ",\n")],
  ["with emoji in the words", (raw) => raw.replace(/(\p{Script=Han}{20})/gu, "$1🔥")],
  ["with a stray character in every sixtieth place", (raw) => raw.replace(/(\p{Script=Han}{15}[^]{45})/gu, "$1的")],
  [
    "without a sixth of it in one piece",
    (raw) => {
      const pieces = raw.match(PIECES) ?? [];
      const least = raw.length / 6;
      let at = Math.floor(pieces.length / 2);
      let cut = 0;
      while (at < pieces.length - 1 && cut + pieces[at]!.length <= least) {
        cut += pieces[at]!.length;
        pieces[at] = "";
        at += 1;
      }
      return pieces.join("");
    },
  ],
];

test.each(REPRINTS)("a page %s is found, for every page of the corpora", (_, print) => {
  const missed = PAGES.filter(({ raw }) => !one(cleaned(raw), cleaned(print(raw))));
  expect(missed.map(({ name }) => name)).toEqual([]);
});

test("no two pages of the corpora are one, and none comes near", () => {
  const texts = PAGES.map(({ raw }) => cleaned(raw));
  const found = witnesses(texts.map((text, at) => print(String(at), text)));
  expect([...found].filter(([id, first]) => id !== first)).toEqual([]);
  const pairs = texts.flatMap((text, at) => texts.slice(0, at).map((other) => likeness(text, other)));
  expect(Math.max(...pairs.map(({ contained }) => contained))).toBeLessThan(0.15);
  expect(Math.max(...pairs.map(({ jaccard }) => jaccard))).toBeLessThan(0.1);
});

const FOUNDING = (city: string, school: string, firm: string, day: string, count: string): string =>
  `${city}市域产教联合体成立大会召开\n${day}上午,${city}市域产教联合体成立大会在${school}举行。市人民政府、市教育局、市工业和信息化局有关负责同志,` +
  `联合体成员单位代表及师生代表共${count}人参加大会。会上,市教育局宣读了同意成立联合体的批复,大会审议通过了联合体章程和第一届理事会成员名单,` +
  `${firm}当选理事长单位,${school}当选秘书长单位。随后,与会领导共同为联合体揭牌,并为理事单位授牌。${school}与${firm}现场签订了共建实训基地协议。` +
  `会议要求,各成员单位要以此次成立大会为契机,坚持以教促产、以产助教,推动人才链与产业链深度融合,为区域经济高质量发展提供有力支撑。\n`;
const first = FOUNDING("安平", "安平职业技术学院", "安平重工集团有限公司", "5月12日", "160");
const REWORDED =
  "安平市域产教联合体正式揭牌\n5月12日,记者从安平职业技术学院获悉,当地产业与教育界盼望已久的联合体终于落地。160名来自政府部门、学校和企业的代表到场见证。" +
  "据介绍,安平重工集团有限公司被推举为理事长单位,安平职业技术学院负责秘书处日常事务,双方还就合办实训基地签了约。" +
  "市教育局负责人说,希望成员之间多走动、多商量,把学校的专业办到园区里去,让年轻人学得会、留得住,也让企业招得到用得上的人。\n";

describe("two texts", () => {
  const mine = ["安平市域产教联合体"];
  const other = ["临河市域产教联合体"];
  test.each([
    [
      "the release and the site that took it over",
      first,
      `来源:安平日报 编辑:小王\n${first}责任编辑:李`,
      mine,
      mine,
      true,
    ],
    [
      "a release and the same with its last sentence cut",
      first,
      first.slice(0, first.indexOf("会议要求")) + "(完)",
      mine,
      mine,
      true,
    ],
    [
      "a hijacked copy, in which a brand stands for the school",
      first,
      first.replaceAll("安平职业技术学院", "安信8平台"),
      [...mine, "安平职业技术学院"],
      mine,
      true,
    ],
    [
      "one template, two consortia",
      first,
      FOUNDING("临河", "临河职业技术学院", "临河重工集团有限公司", "5月12日", "160"),
      mine,
      other,
      false,
    ],
    [
      "one template, other schools and firms",
      FOUNDING("临河", "内蒙古河套职业学院", "巴彦淖尔乳业股份有限公司", "11月3日", "98"),
      FOUNDING("福安", "宁德电机技师学院", "闽东电机(集团)股份有限公司", "6月27日", "210"),
      ["内蒙古河套职业学院", "巴彦淖尔乳业股份有限公司"],
      ["宁德电机技师学院", "闽东电机(集团)股份有限公司"],
      false,
    ],
    ["one event in two reporters' words", first, REWORDED, mine, mine, false],
    ["two short notes", "会议通知:请各单位于周五前报送材料。", "会议通知:请各单位于周五前报送材料。", [], [], false],
    [
      "a page and a digest of three pages",
      first,
      PAGES.slice(0, 2)
        .map(({ raw }) => raw)
        .join("\n") + first,
      mine,
      mine,
      false,
    ],
    ["two empty pages", "", "", [], [], false],
  ])("%s", (_, a, b, subjects, others, expected) => {
    expect(one(cleaned(a), cleaned(b), subjects, others)).toBe(expected);
  });
});

test("the first publication stands for the text; without dates the smallest id", () => {
  const day = (id: string, published?: string): Print => print(id, first, [], published);
  expect([...witnesses([day("a", "2024-06-20"), day("b", "2024-06"), day("c"), day("d", "2023")]).values()]).toEqual([
    "d",
    "d",
    "d",
    "d",
  ]);
  expect([...witnesses([day("z"), day("y")]).values()]).toEqual(["y", "y"]);
});

test("the groups are those of the set, in whatever order it comes", () => {
  const texts = [...PAGES.slice(0, 6).map(({ raw }) => cleaned(raw)), cleaned(first)];
  const all = texts.flatMap((text, at) =>
    [text, text.slice(0, text.length * 0.8), `首页新闻${text}`, text.slice(text.length * 0.2)].map((part, variant) =>
      print(`${at}-${variant}`, part, [], `20${10 + ((at * 7 + variant * 3) % 9)}`),
    ),
  );
  const groups = (prints: readonly Print[]) => Object.fromEntries([...witnesses(prints)].sort());
  fc.assert(
    fc.property(fc.shuffledSubarray(all), (some) => {
      expect(groups(some)).toEqual(groups(some.toSorted((a, b) => (a.id < b.id ? -1 : 1))));
      for (const witness of Object.values(groups(some))) expect(groups(some)[witness]).toBe(witness);
    }),
    { seed: 5, numRuns: 30 },
  );
  expect(new Set(Object.values(groups(all))).size).toBe(texts.length);
});
