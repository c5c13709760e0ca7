import iconv from "iconv-lite";

/** Bytes by the character that a Western reading makes of them: Windows-1252, and Latin-1 where that has no character. */
const WESTERN: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte) => byte).flatMap((byte) => {
    const latin1 = String.fromCharCode(byte);
    const windows = iconv.decode(Buffer.of(byte), "windows-1252");
    return [[latin1, byte] as const, [windows === "\ufffd" ? latin1 : windows, byte] as const];
  }),
);

/**
 * Undoes one wrong decoding: a UTF-8 page read as Windows-1252 (å­¦æ ¡) or GB18030 (瀛︽牎), a GB18030 page read as
 * Windows-1252 (Ñ§Ð£). Only where the wrong reading lost nothing and the bytes are then valid. Pure.
 */
export function mend(text: string): string | undefined {
  if (text.includes("\ufffd")) return undefined;
  const western = westernBytes(text);
  if (western) return strictly(western, "utf-8") ?? strictly(western, "gb18030");
  const chinese = iconv.encode(text, "gb18030");
  return iconv.decode(chinese, "gb18030") === text ? strictly(chinese, "utf-8") : undefined;
}

function westernBytes(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const byte = WESTERN.get(text[i]!);
    if (byte === undefined) return undefined;
    bytes[i] = byte;
  }
  return bytes;
}

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
