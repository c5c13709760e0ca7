import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The explorer: `vite build -c src/explorer/vite.config.ts`; src/http/explorer.ts serves what comes of it. */
export default defineConfig({
  root: here("."),
  // Relative, so that the page also works behind a proxy that puts it under a path.
  base: "./",
  build: {
    outDir: here("../../build/explorer"),
    emptyOutDir: true,
    target: "es2023",
    // The content security policy allows no `data:` scripts or styles, and needs no polyfill inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: "es" },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  clearScreen: false,
});
