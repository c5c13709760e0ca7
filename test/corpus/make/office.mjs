// Makes the .docx and .pdf documents of ../own from contents.mjs.
//   node office.mjs PACKAGES [NAME…]
// PACKAGES: a folder in which docx 9, pdfkit 0.20 and @fontsource/noto-sans-sc 5 (SIL OFL) are installed;
// they are no dependencies of the project. With NAME only these documents.
import { createWriteStream, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { DOCX, PDF } from "./contents.mjs";

const [packages = ".", ...names] = process.argv.slice(2);
const require = createRequire(join(resolve(packages), "package.json"));
const out = fileURLToPath(new URL("../own/", import.meta.url));
const wanted = (name) => names.length === 0 || names.includes(name);

async function makeDocx(name, blocks) {
  const { AlignmentType, Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, WidthType } =
    require("docx");
  const children = blocks.map((block) => {
    if (typeof block === "string") return new Paragraph({ text: block, indent: { firstLine: 420 } });
    if ("title" in block) {
      return new Paragraph({ text: block.title, heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER });
    }
    if ("right" in block) return new Paragraph({ text: block.right, alignment: AlignmentType.RIGHT });
    const rows = block.table.map(
      (cells) =>
        new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
    );
    return new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } });
  });
  const title = blocks.findLast((block) => block.title)?.title;
  const file = new Document({ title, creator: "", sections: [{ children }] });
  writeFileSync(`${out}${name}.docx`, await Packer.toBuffer(file));
}

function makePdf(name, blocks) {
  const PDFDocument = require("pdfkit");
  const font = require.resolve("@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff");
  const pdf = new PDFDocument({ size: "A4", margin: 64, info: { Title: "", CreationDate: new Date(0) } });
  pdf.pipe(createWriteStream(`${out}${name}.pdf`));
  pdf.font(font).fontSize(12);
  for (const block of blocks) {
    if (typeof block === "string") pdf.text(block, { indent: 24, lineGap: 4, paragraphGap: 6 });
    else if ("title" in block) pdf.fontSize(16).text(block.title, { align: "center", paragraphGap: 10 }).fontSize(12);
    else if ("right" in block) pdf.text(block.right, { align: "right", paragraphGap: 6 });
    else pdf.fontSize(10).table({ data: block.table }).fontSize(12).moveDown();
  }
  pdf.end();
}

for (const [name, blocks] of Object.entries(DOCX)) if (wanted(name)) await makeDocx(name, blocks);
for (const [name, blocks] of Object.entries(PDF)) if (wanted(name)) makePdf(name, blocks);
