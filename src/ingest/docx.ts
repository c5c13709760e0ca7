import mammoth from "mammoth";
import { GraphError } from "../errors.ts";
import type { Limits, TakenText } from "./format.ts";
import { parsePage } from "./html-parse.ts";
import { linesOf } from "./html-text.ts";
import type { Node } from "./html-tree.ts";
import { checkArchive } from "./zip.ts";

/**
 * Takes the text out of a Word document: paragraphs and items as lines, tables as rows; without headers, footers,
 * pictures and comments. Side effect: none.
 * @throws INPUT_DAMAGED, INPUT_ENCRYPTED, INPUT_TOO_LARGE
 */
export async function readDocx(bytes: Uint8Array, source: string, limits: Limits): Promise<TakenText> {
  await checkArchive(bytes, source, limits);
  let html: string;
  try {
    const options = {
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      ignoreEmptyParagraphs: true,
      externalFileAccess: false,
    };
    html = (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)).value;
  } catch (error) {
    throw new GraphError("INPUT_DAMAGED", `${source} is no whole Word document (${reasonOf(error)})`, { cause: error });
  }
  const lines = linesOf(parsePage(html).body as unknown as Node);
  return { text: lines.join("\n"), encoding: "utf-8" };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split("\n")[0]!;
