import { language } from "./index.ts";
import { TROUBLES } from "./trouble-words.ts";

interface Trouble {
  readonly code: string;
  readonly message: string;
  readonly cure?: string | undefined;
}

/** An error in words: what the page says of its code, else what the server says; the code last, for whoever is asked for help. */
export function troubleWord({ code, message, cure }: Trouble): string {
  const words: Readonly<Partial<Record<string, string>>> = TROUBLES[language.value];
  const known = words[code];
  if (known) return language.value === "en" ? `${known} (${code})` : `${known}（${code}：${message}）`;
  return `${message}${cure ? `. ${cure}` : ""} (${code})`;
}
