import { readdirSync, readFileSync } from "node:fs";
import iconv from "iconv-lite";
import { Converter } from "opencc-js/cn2t";
import { describe, expect, it } from "vitest";
import { decode } from "../../src/ingest/decode.ts";

const CORPUS = new URL("../corpus/dev/", import.meta.url);
const pages = readdirSync(CORPUS)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => [name, readFileSync(new URL(name, CORPUS), "utf8")] as const);
const toTraditional = Converter({ from: "cn", to: "tw" });
const SHORT = "产教联合体成立大会在京召开，学院党委书记周海琦致辞。";

describe.each(pages)("%s", (_, text) => {
  it.each(["utf-8", "gb18030", "utf-16le", "utf-16be"])("is read whole from %s", (encoding) => {
    const bytes = iconv.encode(text, encoding, { addBOM: encoding.startsWith("utf-16") });
    expect(decode(bytes, "page")).toEqual({ text, encoding });
  });

  it("is read whole from Big5, as far as Big5 has its characters", () => {
    const bytes = iconv.encode(toTraditional(text), "big5-hkscs");
    expect(decode(bytes, "page")).toEqual({ text: iconv.decode(bytes, "big5-hkscs"), encoding: "big5" });
  });

  it("is read from GB18030 and UTF-8 when cut within its last character", () => {
    for (const encoding of ["utf-8", "gb18030"]) {
      const bytes = iconv.encode(`${text}学`, encoding).subarray(0, -1);
      const read = decode(bytes, "page");
      expect(read.encoding).toBe(encoding);
      expect(read.text.startsWith(text)).toBe(true);
    }
  });

  it("is mended where a wrong decoding lost nothing, and refused where it did", () => {
    for (const [truth, mistaken] of [
      ["utf-8", "latin1"],
      ["utf-8", "windows-1252"],
      ["utf-8", "gb18030"],
      ["gb18030", "latin1"],
      ["gb18030", "windows-1252"],
    ] as const) {
      const misread = iconv.decode(iconv.encode(text, truth), mistaken);
      const lost = misread.includes("\ufffd");
      if (lost) expect(() => decode(Buffer.from(misread), "page")).toThrow(/no readable Chinese/);
      else expect(decode(Buffer.from(misread), "page").text).toBe(text);
    }
  });
});

describe("decode", () => {
  it("takes the byte order mark away", () => {
    expect(decode(Buffer.from(`\ufeff${SHORT}`), "page")).toEqual({ text: SHORT, encoding: "utf-8" });
  });

  it.each(["gb18030", "big5"])("tells %s from a sentence", (encoding) => {
    const text = encoding === "big5" ? "產教聯合體成立大會在臺北召開，學校黨委書記致辭。" : SHORT;
    expect(decode(iconv.encode(text, encoding), "page")).toEqual({ text, encoding });
  });

  it("reads plain English and a list of names as UTF-8", () => {
    for (const text of [
      "The consortium was founded in 2024.",
      "张伟、李娜、欧阳武、完利梅、祝正庆、毕明生、沈少培、蔡向东",
    ]) {
      expect(decode(Buffer.from(text), "page").text).toBe(text);
    }
  });

  it.each([
    ["Japanese in Shift_JIS", iconv.encode("産学官連携コンソーシアムが設立されました。".repeat(20), "shift_jis")],
    ["Korean in EUC-KR", iconv.encode("산학협력단이 설립되었습니다. 총장이 축사를 했다. ".repeat(20), "euc-kr")],
    [
      "French in Windows-1252",
      iconv.encode("L'été, les écoles créées à Besançon sont fermées. ".repeat(20), "win1252"),
    ],
    ["replacement characters", Buffer.from("产教\ufffd\ufffd联合\ufffd\ufffd体成\ufffd立".repeat(20))],
    ["a GB18030 page that was read as UTF-8", Buffer.from(new TextDecoder().decode(iconv.encode(SHORT, "gb18030")))],
  ])("refuses %s", (_, bytes) => {
    expect(() => decode(bytes, "page")).toThrow(expect.objectContaining({ code: "INPUT_ENCODING" }));
  });

  it.each([
    ["a PDF", Buffer.from("%PDF-1.7\n%âãÏÓ\n"), "PDF"],
    ["a .docx", Buffer.from("PK\x03\x04\x14\x00", "latin1"), "ZIP"],
    ["zero bytes", Buffer.from(`${SHORT}\0${SHORT}`), "zero bytes"],
    ["control characters", Buffer.from("\x01\x02\x03 ab".repeat(9)), "control characters"],
  ])("says why %s is no text", (_, bytes, reason) => {
    expect(() => decode(bytes, "page")).toThrow(
      expect.objectContaining({ code: "INPUT_BINARY", message: expect.stringContaining(reason) }),
    );
  });
});
