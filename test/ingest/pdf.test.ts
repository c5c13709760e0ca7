import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { pdf, type Placed, take } from "./made.ts";

const lines = async (bytes: Uint8Array) => (await take(bytes, "a.pdf")).text.split("\n");
/** Lines of 36 characters from x = 64, each 20 points below the one before. */
const column = (top: number, ...texts: string[]): Placed[] =>
  texts.map((text, n) => [text.startsWith("　　") ? 88 : 64, top - 20 * n, text.replace(/^　　/, "")]);
const FIRST = "　　某市产教联合体成立大会在市职业技术学院召开学院党委书记周海琦校长李明出席并";
const SECOND = "致辞会议由副校长王芳主持二十八家企业十一所院校和三家行业协会的代表一百二十人参加了会";
const LAST = "议。";

describe("a PDF", () => {
  it("in a font that is named and not embedded is read, its broken lines joined into paragraphs", async () => {
    const page = column(
      700,
      FIRST.slice(0, 36),
      FIRST.slice(36) + SECOND.slice(0, 34),
      SECOND.slice(34) + LAST,
      "　　会后参观了学校。",
    );
    const whole = (FIRST + SECOND + LAST).trim();
    expect(await lines(pdf([page]))).toEqual([whole, "会后参观了学校。"]);
  });

  it("has no page numbers and running heads in its text, and goes on over pages", async () => {
    const foot = (n: number): Placed => [280, 40, `- ${n} -`];
    const head: Placed = [200, 800, "某市产教联合体简报"];
    const body = (n: number) => [FIRST.slice(0, 36), `第${n}页` + SECOND.slice(0, 33), SECOND.slice(0, 36)];
    const pages = [1, 2, 3].map((n) => [head, ...column(700, ...body(n)), foot(n)]);
    const text = (await lines(pdf(pages))).join("\n");
    expect(text).not.toContain("简报");
    expect(text).not.toMatch(/- \d -/);
    for (const n of [1, 2, 3]) expect(text).toContain(`第${n}页`);
  });

  it("has the rows of a table in a line each, cells of several lines put together", async () => {
    const row = (y: number, ...cells: string[]): Placed[] =>
      cells.map((text, n) => [[66, 130, 300, 420][n]!, y, text, 10]);
    const page = [
      [64, 740, "附件：首批成员单位名单"] as const,
      ...row(700, "序号", "单位名称", "类别", "职务"),
      ...row(676, "1", "江苏信息职业技术学院", "学校", "理事长单位"),
      ...row(652, "2", "无锡国家高新技术产业开发区管", "园区", "副理事长单位"),
      ...row(639, "", "理委员会").filter(([, , text]) => text),
      ...row(615, "3", "无锡市集成电路学会", "协会", "理事单位"),
      [64, 560, "备注：名单按加入先后排列，某省教育厅为指导单位，联系人王芳。"] as const,
    ];
    expect(await lines(pdf([page]))).toEqual([
      "附件：首批成员单位名单",
      "序号 | 单位名称 | 类别 | 职务",
      "1 | 江苏信息职业技术学院 | 学校 | 理事长单位",
      "2 | 无锡国家高新技术产业开发区管理委员会 | 园区 | 副理事长单位",
      "3 | 无锡市集成电路学会 | 协会 | 理事单位",
      "备注：名单按加入先后排列，某省教育厅为指导单位，联系人王芳。",
    ]);
  });

  it("with embedded fonts is read: every line of a real program's", async () => {
    const bytes = await readFile(new URL("../corpus/own/qujing-guifen.pdf", import.meta.url));
    const all = await lines(bytes);
    expect(all).toHaveLength(13);
    expect(all[4]).toMatch(/^《曲靖市.*请认真组织实施。$/);
  });
});

describe("a bad PDF", () => {
  const whole = pdf([column(700, "产教联合体成立大会在京召开。")]);
  it.each([
    ["scanned", pdf([[], []], { picture: true }), "INPUT_SCANNED"],
    [
      "scanned, with a stamp on each page",
      pdf([[[60, 30, "第一页"]], [[60, 30, "第二页"]]], { picture: true }),
      "INPUT_SCANNED",
    ],
    ["blank", pdf([[]]), "INPUT_SCANNED"],
    ["with a password", pdf([column(700, "产教联合体")], { encrypted: true }), "INPUT_ENCRYPTED"],
    ["cut off before its end", whole.subarray(0, whole.indexOf("xref")), "INPUT_DAMAGED"],
    ["of its first bytes", whole.subarray(0, 60), "INPUT_DAMAGED"],
    ["that is text", Buffer.from("产教联合体成立大会在京召开。"), "INPUT_DAMAGED"],
    ["of noise", Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(5000, 0xab)]), "INPUT_DAMAGED"],
  ])("%s is told of", async (_, bytes, code) => {
    await expect(take(bytes, "a.pdf")).rejects.toMatchObject({ code });
  });

  it("that is the page of an error is read as the page it is", async () => {
    expect((await take("<html><body><p>产教联合体成立大会</p></body></html>", "a.pdf")).text).toBe(
      "产教联合体成立大会",
    );
  });
});
