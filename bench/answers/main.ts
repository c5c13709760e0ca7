import { parseArgs } from "node:util";
import { isMet, type Figure } from "../figure.ts";
import { machine } from "../machine.ts";
import { embedded } from "./embedded.ts";
import type { Options } from "./options.ts";
import { neo4jRun } from "./neo4j.ts";
import { soak } from "./soak.ts";

const USAGE = `usage: npm run -s bench:answers -- [--part neo4j|embedded|soak]… [--operation NAME]… [--scale N] [--seconds S] [--rounds R]
                                          [--minutes M] [--json]
  NEO4J_URI names a Neo4j that is empty or holds the demonstration (\`demo --scale N\`); without it one is started and filled.
  ANSWERS_DIR is a folder for the embedded graph that is kept; without it one is made anew.`;

const { values } = parseArgs({
  options: {
    part: { type: "string", multiple: true, default: ["neo4j", "embedded", "soak"] },
    operation: { type: "string", multiple: true },
    scale: { type: "string", default: "100" },
    seconds: { type: "string", default: "2" },
    rounds: { type: "string", default: "5" },
    minutes: { type: "string", default: "5" },
    json: { type: "boolean" },
    help: { type: "boolean" },
  },
});
if (values.help) {
  console.log(USAGE);
} else {
  const number = (text: string): number => {
    const value = Number(text);
    if (!(value > 0)) throw new RangeError(`${text} is no positive number\n${USAGE}`);
    return value;
  };
  const options: Options = {
    scale: number(values.scale),
    seconds: number(values.seconds),
    rounds: number(values.rounds),
    ...(values.operation && { only: values.operation }),
  };
  const figures: Figure[] = [];
  if (values.part.includes("neo4j")) figures.push(...(await neo4jRun(options)));
  if (values.part.includes("embedded")) figures.push(...(await embedded(options)));
  if (values.part.includes("soak")) figures.push(...(await soak(options, number(values.minutes))));
  if (values.json) console.log(JSON.stringify({ machine: machine(), figures }, null, 2));
  else {
    console.log(
      Object.entries(machine())
        .map(([key, value]) => `${key}: ${value}`)
        .join(" · "),
    );
    for (const figure of figures) {
      const { name, measured, asked, bound, unit, detail } = figure;
      const met = isMet(figure) ? "ok" : "NOT MET";
      console.log(`${name}: ${measured.toFixed(2)} ${unit} (${bound} ${asked} ${unit}) ${met}\n    ${detail}`);
    }
  }
  process.exitCode = figures.every(isMet) ? 0 : 1;
}
// Servers' connections that are still open do not keep it.
process.exit();
