import { effect, signal } from "@preact/signals";
import type { Theme } from "./picture/palette.ts";

const KEPT = "theme";
const system = matchMedia("(prefers-color-scheme: dark)");

const kept = localStorage.getItem(KEPT);
/** Light or dark: as chosen before, else as the system says. */
export const theme = signal<Theme>(kept === "light" || kept === "dark" ? kept : system.matches ? "dark" : "light");

effect(() => {
  document.documentElement.dataset["theme"] = theme.value;
});
system.addEventListener("change", ({ matches }) => {
  if (!localStorage.getItem(KEPT)) theme.value = matches ? "dark" : "light";
});

export function switchTheme(): void {
  theme.value = theme.value === "dark" ? "light" : "dark";
  localStorage.setItem(KEPT, theme.value);
}
