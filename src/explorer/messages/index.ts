import { computed, effect, signal } from "@preact/signals";
import { en, type MessageKey } from "./en.ts";
import { filled } from "./filled.ts";
import { zh } from "./zh.ts";

export type Language = "en" | "zh";
export type { MessageKey };

const KEPT = "language";
const LANGUAGES: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { en, zh };

/** What the page is written in: what was chosen before, else the browser's. */
export const language = signal<Language>(kept() ?? (/^zh\b/i.test(navigator.language) ? "zh" : "en"));
const words = computed(() => LANGUAGES[language.value]);

effect(() => {
  document.documentElement.lang = language.value === "zh" ? "zh-CN" : "en";
  document.title = words.value["app.title"];
});

export function choose(next: Language): void {
  language.value = next;
  localStorage.setItem(KEPT, next);
}

function kept(): Language | undefined {
  const value = localStorage.getItem(KEPT);
  return value === "en" || value === "zh" ? value : undefined;
}

/**
 * A message in the page's language, with its `{names}` filled in; `{n:document/documents}` is the one where `n` is 1, else the other.
 * Reading it in a component makes that follow the language.
 */
export const t = (key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string =>
  filled(words.value[key], values);

export const isMessage = (key: string): key is MessageKey => Object.hasOwn(en, key);
