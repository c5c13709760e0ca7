import { readFile } from "node:fs/promises";
import { getDocumentProxy } from "unpdf";
import { GraphError } from "../errors.ts";
import type { Limits, TakenText } from "./format.ts";
import { linesOfPage, type PageLine, type Piece } from "./pdf-lines.ts";
import { withoutFurniture } from "./pdf-furniture.ts";
import { textOf } from "./pdf-text.ts";
import { judge } from "./plausible.ts";

const MOST_PAGES = 2000;
/** A page of text has more letters than the stamp of a scanner. */
const LEAST_LETTERS = 20;
/** A text layer with a larger share of characters that stand for nothing cannot be read. */
const MOST_BROKEN = 0.3;

/**
 * Takes the text layer out of a PDF: lines that were broken at the margin joined, tables as rows, without what
 * repeats at the head and foot of pages. Side effect: reads the library's character maps, for fonts of the system.
 * @throws INPUT_DAMAGED, INPUT_ENCRYPTED, INPUT_SCANNED, INPUT_TOO_LARGE
 */
export async function readPdf(bytes: Uint8Array, source: string, { maxBytes }: Limits): Promise<TakenText> {
  const pdf = await opened(bytes, source);
  try {
    if (pdf.numPages > MOST_PAGES) {
      throw new GraphError("INPUT_TOO_LARGE", `${source} has ${pdf.numPages} pages; at most ${MOST_PAGES} are read`);
    }
    const pages: PageLine[][] = [];
    let letters = 0;
    for (let n = 1; n <= pdf.numPages; n++) {
      const page = await pdf.getPage(n);
      const { items } = await page.getTextContent();
      const pieces = items.flatMap((item) => ("str" in item ? [pieceOf(item)] : []));
      letters += pieces.reduce((sum, { text }) => sum + text.trim().length, 0);
      if (letters > maxBytes)
        throw new GraphError("INPUT_TOO_LARGE", `${source} has more text than is read of a document`);
      pages.push(linesOfPage(pieces));
      page.cleanup();
    }
    const text = textOf(withoutFurniture(pages));
    if (letters === 0 || (letters < LEAST_LETTERS * pdf.numPages && (await hasPictures(pdf)))) {
      throw new GraphError("INPUT_SCANNED", `${source} has no text: its pages are pictures, as a scanner makes them`);
    }
    if (judge(text).broken > MOST_BROKEN) {
      throw new GraphError("INPUT_SCANNED", `${source} has a text layer whose characters stand for nothing`);
    }
    return { text, encoding: "utf-8" };
  } catch (error) {
    throw error instanceof GraphError ? error : damaged(error, source);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function opened(bytes: Uint8Array, source: string): Promise<Pdf> {
  try {
    // The library takes the bytes for itself: it gets a copy.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, BinaryDataFactory: Maps } as object);
  } catch (error) {
    if ((error as Error).name === "PasswordException") {
      throw new GraphError("INPUT_ENCRYPTED", `${source} can be opened with a password only`, { cause: error });
    }
    throw damaged(error, source);
  }
}

/** Reads the maps from characters of a font's own code (GBK-EUC-H and the like, in official PDFs) from the package. */
class Maps {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== "cMapUrl" || !/^[\w-]+\.bcmap$/.test(filename)) throw new Error(`${filename} is not used for text`);
    return new Uint8Array(await readFile(new URL(import.meta.resolve(`pdfjs-dist/cmaps/${filename}`))));
  }
}

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

function pieceOf({ str, transform, width, height }: Item): Piece {
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform;
  return { text: str, x, y, width, size: height || Math.abs(d), turned: Math.abs(b) > Math.abs(a) * 0.1 };
}

/** Numbers of the drawing operators that paint a picture (paintImageXObject and its kin). */
const PICTURES = new Set([83, 84, 85, 86, 87, 88]);

async function hasPictures(pdf: Pdf): Promise<boolean> {
  for (let n = 1; n <= Math.min(pdf.numPages, 3); n++) {
    const { fnArray } = await (await pdf.getPage(n)).getOperatorList();
    if (fnArray.some((operator) => PICTURES.has(operator))) return true;
  }
  return false;
}

const damaged = (error: unknown, source: string) =>
  new GraphError("INPUT_DAMAGED", `${source} is no whole PDF (${(error as Error).message})`, { cause: error });
