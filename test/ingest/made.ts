import { crc32, deflateRawSync } from "node:zlib";
import iconv from "iconv-lite";
import { formatOf } from "../../src/ingest/formats.ts";
import type { TakenText } from "../../src/ingest/format.ts";

/** Reads bytes as the file of a name, in the format that they have. */
export async function take(bytes: Uint8Array | string, name: string, maxBytes = 20e6): Promise<TakenText> {
  const content = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
  const format = formatOf(content, name);
  if (format === "archive") throw new Error(`${name} is an archive`);
  return format.read(content, name, { maxBytes });
}

export interface Entry {
  /** Bytes, for a name in another encoding than UTF-8. */
  readonly name: string | Uint8Array;
  readonly content: string | Uint8Array;
  /** Marked as encrypted. */
  readonly encrypted?: boolean;
  /** The size that the archive states, where it is a lie. */
  readonly stated?: number;
}

/** A ZIP archive, as PKWARE's APPNOTE.TXT lays it out (sections 4.3.7, 4.3.12, 4.3.16). */
export function zip(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, content, encrypted = false, stated } of entries) {
    const [path, bytes] = [Buffer.from(name as string), Buffer.from(content as string)];
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(encrypted ? 1 : 0, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(stated ?? bytes.length, 18);
    fields.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, path, packed]);
    centrals.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), fields, place, path]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, Buffer.from("PK\x05\x06"), end]);
}

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A Word document with this body (WordprocessingML). */
export function docx(body: string): Buffer {
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  return zip([
    {
      name: "[Content_Types].xml",
      content: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    },
    {
      name: "_rels/.rels",
      content: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    { name: "word/document.xml", content: `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>` },
  ]);
}
export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** Text at a place of a page, in points from its left and lower edge. */
export type Placed = readonly [x: number, y: number, text: string, size?: number];

export interface PdfOptions {
  /** A dictionary of encryption whose password nobody knows. */
  readonly encrypted?: boolean;
  /** Each page has a picture of its size. */
  readonly picture?: boolean;
}

/** A PDF in a font of the system that is named and not embedded, in GBK, as official documents have it. */
export function pdf(
  pages: readonly (readonly Placed[])[],
  { encrypted = false, picture = false }: PdfOptions = {},
): Buffer {
  const objects: string[] = [];
  const add = (object: string): number => objects.push(object);
  const stream = (dictionary: string, content: string): number =>
    add(`<<${dictionary}/Length ${content.length}>>\nstream\n${content}\nendstream`);
  add("<</Type/Catalog/Pages 2 0 R>>");
  add("");
  const descriptor = add(
    "<</Type/FontDescriptor/FontName/SimSun/Flags 6/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 859/Descent -140/CapHeight 700/StemV 80>>",
  );
  const cid = add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[1 95 500 814 907 500]/FontDescriptor ${descriptor} 0 R>>`,
  );
  const font = add(`<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/GBK-EUC-H/DescendantFonts[${cid} 0 R]>>`);
  const image = stream("/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", "x");
  const kids = pages.map((page) => {
    const text = page.map(([x, y, words, size = 12]) => {
      return `BT /F1 ${size} Tf ${x} ${y} Td <${iconv.encode(words, "gbk").toString("hex")}> Tj ET`;
    });
    const content = stream("", [...(picture ? ["q 595 0 0 842 0 0 cm /I1 Do Q"] : []), ...text].join("\n"));
    const resources = `<</Font<</F1 ${font} 0 R>>/XObject<</I1 ${image} 0 R>>>>`;
    return add(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${content} 0 R/Resources${resources}>>`);
  });
  objects[1] = `<</Type/Pages/Kids[${kids.map((kid) => `${kid} 0 R`).join(" ")}]/Count ${kids.length}>>`;
  const key = "00".repeat(32);
  const lock = encrypted ? `/Encrypt<</Filter/Standard/V 1/R 2/O<${key}>/U<${key}>/P -4>>/ID[<${key}><${key}>]` : "";
  let file = "%PDF-1.5\n";
  const offsets = objects.map((object, n) => {
    const offset = file.length;
    file += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  file += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${lock}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}
