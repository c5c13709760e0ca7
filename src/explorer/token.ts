import { signal } from "@preact/signals";

const KEPT = "token";

/** The secret (none outside of a browser) that lets the reader change the graph; kept until the browser's tab is closed. */
export const token = signal(globalThis.sessionStorage?.getItem(KEPT) ?? "");

export function setToken(next: string): void {
  token.value = next.trim();
  if (token.value) sessionStorage.setItem(KEPT, token.value);
  else sessionStorage.removeItem(KEPT);
}

/** What a request that changes something is sent with. */
export const authorization = (): Readonly<Record<string, string>> =>
  token.value ? { authorization: `Bearer ${token.value}` } : {};
