import { describe, expect, it } from "vitest";
import { docx, paragraph, take, zip } from "./made.ts";

const cell = (text: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
const TABLE = `<w:tbl><w:tr>${cell("联合体")}${cell("单位")}</w:tr>
  <w:tr>${cell("甲联合体", '<w:vMerge w:val="restart"/>')}${cell("乙学院")}</w:tr>
  <w:tr>${cell("", "<w:vMerge/>")}${cell("丙公司")}</w:tr></w:tbl>`;
const WHOLE = docx(paragraph("关于公布名单的通知") + TABLE + paragraph("某省教育厅"));

describe("a Word document", () => {
  it("gives its paragraphs and tables, a merged cell in each of its rows", async () => {
    const { text } = await take(WHOLE, "a.docx");
    expect(text.split("\n")).toEqual([
      "关于公布名单的通知",
      "联合体 | 单位",
      "甲联合体 | 乙学院",
      "甲联合体 | 丙公司",
      "某省教育厅",
    ]);
  });

  it("is known by its bytes under another name", async () => {
    for (const name of ["a.zip", "a.txt", "a"]) expect((await take(WHOLE, name)).text).toContain("某省教育厅");
  });

  it.each([
    ["cut off", WHOLE.subarray(0, WHOLE.length - 40)],
    ["cut off early", WHOLE.subarray(0, 200)],
    ["without a main part", zip([{ name: "[Content_Types].xml", content: "<Types/>" }])],
    ["that is text", Buffer.from("产教联合体成立大会在京召开。")],
    ["with broken XML", docx("<w:p><w:r>")],
  ])("%s is told of", async (_, bytes) => {
    await expect(take(bytes, "a.docx")).rejects.toMatchObject({ code: "INPUT_DAMAGED" });
  });

  it("with a password, an old one and a spreadsheet are told apart", async () => {
    const container = Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".padEnd(600, "\0"), "latin1");
    const encrypted = Buffer.concat([container, Buffer.from("EncryptedPackage", "utf16le")]);
    await expect(take(encrypted, "a.docx")).rejects.toMatchObject({ code: "INPUT_ENCRYPTED" });
    await expect(take(container, "a.doc")).rejects.toMatchObject({ code: "INPUT_BINARY" });
    const sheet = zip([
      { name: "[Content_Types].xml", content: "<Types/>" },
      { name: "xl/workbook.xml", content: "<x/>" },
    ]);
    await expect(take(sheet, "a.xlsx")).rejects.toMatchObject({ code: "INPUT_BINARY" });
  });

  it("that unpacks to too much is refused before it is read", async () => {
    const bomb = docx(paragraph("一".repeat(8e6)));
    expect(bomb.length).toBeLessThan(1e5);
    await expect(take(bomb, "a.docx", 1e6)).rejects.toMatchObject({ code: "INPUT_TOO_LARGE" });
  });
});
