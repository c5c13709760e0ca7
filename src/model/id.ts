import { hash } from "node:crypto";

/**
 * A deterministic opaque id: the first 132 bits of SHA-256 over the parts, in base64url (22 characters),
 * behind a prefix that says what it names. The parts are joined by U+001F, which no cleaned text contains.
 */
export function idOf(prefix: string, ...parts: readonly (string | number | boolean | undefined)[]): string {
  return `${prefix}_${hash("sha256", parts.join("\u001f"), "base64url").slice(0, 22)}`;
}

/** SHA-256 of bytes or text, in lower-case hexadecimal. */
export const sha256 = (content: string | Uint8Array): string => hash("sha256", content, "hex");
