/** First bytes of formats that are no plain text. */
const SIGNATURES: readonly (readonly [bytes: string, name: string])[] = [
  ["%PDF-", "it is a PDF"],
  ["PK\x03\x04", "it is a ZIP archive (.docx, .xlsx and .pptx are such)"],
  ["\xd0\xcf\x11\xe0", "it is an old Office document (.doc, .xls)"],
  ["\x89PNG", "it is a PNG picture"],
  ["\xff\xd8\xff", "it is a JPEG picture"],
  ["GIF8", "it is a GIF picture"],
  ["\x1f\x8b", "it is a gzip archive"],
  ["\x7fELF", "it is a program"],
];
const LOOKED_AT = 65_536;
/** More control characters than this share, and it is no text. */
const MOST_CONTROLS = 0.01;

/**
 * Why bytes are no text, or undefined where they may be one. Pure.
 * @param wide the bytes begin with a UTF-16 byte order mark, so that zero bytes are no sign
 */
export function binaryKind(bytes: Uint8Array, wide: boolean): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (known) return known[1];
  if (wide) return undefined;
  const sample = bytes.subarray(0, LOOKED_AT);
  if (sample.includes(0)) return "it has zero bytes";
  let controls = 0;
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i]!;
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++;
  }
  return controls > sample.length * MOST_CONTROLS ? "it is full of control characters" : undefined;
}
