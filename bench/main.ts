import { parseArgs } from "node:util";
import type { Bench, Figure } from "./figure.ts";
import { isMet } from "./figure.ts";
import { machine } from "./machine.ts";

/** Each bench is imported only when it is run: one that cannot run here does not keep the others from it. */
const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  extraction: async () => (await import("./extraction.ts")).extraction,
  load: async () => (await import("./load.ts")).load,
  http: async () => (await import("./http.ts")).http,
  start: async () => (await import("./start.ts")).start,
  linear: async () => (await import("./linear.ts")).linear,
  lines: async () => (await import("./lines.ts")).lines,
  parallel: async () => (await import("./parallel.ts")).parallel,
  noise: async () => (await import("./noise.ts")).noise,
  identity: async () => (await import("./identity.ts")).identity,
  growth: async () => (await import("./growth.ts")).growth,
  export: async () => (await import("./export.ts")).exports,
  "one-more": async () => (await import("./one-more.ts")).oneMore,
  orders: async () => (await import("./orders.ts")).orders,
  archive: async () => (await import("./archive.ts")).archive,
  fuzz: async () => (await import("./fuzz.ts")).fuzz,
  health: async () => (await import("./health.ts")).health,
  explorer: async () => (await import("./explorer.ts")).explorer,
  "explorer-crowd": async () => (await import("./explorer.ts")).explorerCrowd,
  injection: async () => (await import("./injection.ts")).injection,
};

const USAGE = `usage: npm run -s bench -- [--only NAME]… [--json]
  NAME: ${Object.keys(BENCHES).join(", ")}`;

/** Shares and exponents to the third place: 0.995 is asked of some. */
const number = (value: number, unit: Figure["unit"]): string => value.toFixed(unit === "" ? 3 : 2);

function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    `${number(figure.measured, figure.unit)} ${figure.unit}`,
    `${figure.bound} ${number(figure.asked, figure.unit)} ${figure.unit}`,
    isMet(figure) ? "ok" : "NOT MET",
  ]);
  const lines = [["figure", "measured", "asked", ""], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line, index) => {
      const text = line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd();
      return index === 0 ? text : `${text}\n    ${figures[index - 1]!.detail}`;
    })
    .join("\n");
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { only: { type: "string", multiple: true }, json: { type: "boolean" }, help: { type: "boolean" } },
  });
  const names = values.only ?? Object.keys(BENCHES);
  const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
  if (values.help || unknown.length > 0) {
    console.error(unknown.length > 0 ? `no bench ${unknown.join(", ")}\n${USAGE}` : USAGE);
    return unknown.length > 0 ? 2 : 0;
  }
  const figures: Figure[] = [];
  const failed: { name: string; reason: string }[] = [];
  for (const name of names) {
    try {
      figures.push(...(await (await BENCHES[name]!())()));
    } catch (error) {
      failed.push({ name, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  const here = machine();
  if (values.json) {
    const measured = figures.map((figure) => ({ ...figure, met: isMet(figure) }));
    console.log(JSON.stringify({ machine: here, figures: measured, failed }, null, 2));
  } else {
    console.log(
      Object.entries(here)
        .map(([key, value]) => `${key}: ${value}`)
        .join(" · "),
    );
    console.log(table(figures));
  }
  for (const { name, reason } of failed) console.error(`${name} could not be measured: ${reason}`);
  return failed.length > 0 || !figures.every(isMet) ? 1 : 0;
}

process.exitCode = await main();
