import { extname } from "node:path";
import { GraphError } from "../errors.ts";
import { decode } from "./decode.ts";
import type { Format } from "./format.ts";

/** The formats there are; a further one is a further entry. Their libraries are loaded at the first use. */
const TEXT: Format = {
  name: "plain text",
  extensions: [".txt"],
  mediaTypes: ["text/plain"],
  read: async (bytes, source) => decode(bytes, source),
};
const HTML: Format = {
  name: "HTML",
  extensions: [".html", ".htm", ".shtml", ".xhtml"],
  mediaTypes: ["text/html", "application/xhtml+xml"],
  begins: (head) =>
    /^\s*(?:\xef\xbb\xbf)?(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,200}-->\s*)*<(?:!doctype\s+html|html|head)[\s>]/i.test(
      head,
    ),
  read: async (bytes, source) => (await import("./html.ts")).readHtml(bytes, source),
};
const MARKDOWN: Format = {
  name: "Markdown",
  extensions: [".md", ".markdown"],
  mediaTypes: ["text/markdown"],
  read: async (bytes, source) => (await import("./markdown.ts")).readMarkdown(bytes, source),
};
const PDF: Format = {
  name: "PDF",
  extensions: [".pdf"],
  mediaTypes: ["application/pdf"],
  begins: (head) => head.includes("%PDF-"),
  read: async (bytes, source, limits) => (await import("./pdf.ts")).readPdf(bytes, source, limits),
};
const DOCX: Format = {
  name: "Word document",
  extensions: [".docx"],
  mediaTypes: ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  begins: (head) =>
    /^PK\x03\x04/.test(head) && /^(?:\[Content_Types\]\.xml|_rels\/|word\/|docProps\/)/.test(head.slice(30)),
  read: async (bytes, source, limits) => (await import("./docx.ts")).readDocx(bytes, source, limits),
};
const FORMATS: readonly Format[] = [TEXT, HTML, MARKDOWN, PDF, DOCX];
/** What has bytes of its own that it begins with: a file that is called so and begins otherwise is none. */
const SIGNED = new Set([PDF, DOCX]);
const ARCHIVE = { extensions: [".zip"], mediaTypes: ["application/zip", "application/x-zip-compressed"] };

const LOOKED_AT = 1024;
const extension = (name: string): string => extname(name).toLowerCase();
const byName = (name: string): Format | undefined =>
  FORMATS.find(({ extensions }) => extensions.includes(extension(name)));

/** Whether a file found in a folder or an archive is a document. */
export const isDocument = (name: string): boolean => byName(name) !== undefined;
/** Whether a file found there holds documents. */
export const isArchive = (name: string): boolean => ARCHIVE.extensions.includes(extension(name));

/**
 * The format of a file: what its first bytes say, else its media type, else its name, else plain text. Pure.
 * @param mediaType as a server gives it, for a file from one
 * @throws INPUT_DAMAGED for what is not what its name says; INPUT_ENCRYPTED, INPUT_BINARY for other Office documents
 */
export function formatOf(bytes: Uint8Array, name: string, mediaType?: string): Format | "archive" {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LOOKED_AT)).toString("latin1");
  const named = FORMATS.find(({ mediaTypes }) => mediaType && mediaTypes.includes(mediaType)) ?? byName(name);
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) {
    const isWord = named === DOCX || (DOCX.begins!(head) && Buffer.from(bytes).includes("word/document.xml"));
    if (isWord) return DOCX;
    if (!DOCX.begins!(head)) return "archive";
    throw new GraphError("INPUT_BINARY", `${name} is a table or a presentation of an Office program`);
  }
  if (head.startsWith("\xd0\xcf\x11\xe0")) throw oldOffice(bytes, name);
  const begun = [PDF, HTML].find(({ begins }) => begins!(head));
  if (begun && !(begun === HTML && named === MARKDOWN)) return begun;
  if ((named && SIGNED.has(named)) || isArchive(name)) {
    const meant = named?.name ?? "ZIP archive";
    throw new GraphError("INPUT_DAMAGED", `${name} is no ${meant}, although its name says so`);
  }
  return named ?? TEXT;
}

/** Word puts an encrypted .docx into the container that its old documents have. */
function oldOffice(bytes: Uint8Array, name: string): GraphError {
  return Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"))
    ? new GraphError("INPUT_ENCRYPTED", `${name} is an Office document with a password`)
    : new GraphError("INPUT_BINARY", `${name} is an old Office document (.doc, .xls); save it as .docx`);
}
