import { readdirSync, readFileSync } from "node:fs";
import { idOf } from "../src/model/id.ts";

const FOLDER = new URL("../test/corpus/dev/", import.meta.url);
/** What takes the place of the first two characters of a body's name, and of the given name of a person. */
const FIRST = [..."青龙云石松柏江海河湖岭溪桥泉峰川原野林园"];
const SECOND = [..."岚山州阳城安宁昌平和兴盛华丰泰康顺达通远"];

interface Page {
  readonly text: string;
  readonly persons: readonly string[];
  readonly bodies: readonly string[];
}

function pages(): Page[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => {
    const gold = JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as {
      facts: { t: string; type?: string; name?: string; aliases?: string[] }[];
    };
    const entities = gold.facts.filter(({ t }) => t === "entity");
    const names = (isPerson: boolean) =>
      entities
        .filter(({ type }) => (type === "Person") === isPerson)
        .flatMap((entity) => [entity.name!, ...entity.aliases!]);
    return {
      text: readFileSync(new URL(name.replace(".json", ".txt"), FOLDER), "utf8"),
      persons: names(true),
      bodies: names(false).filter((body) => body.length > 4),
    };
  });
}

/**
 * A text as long as asked: the pages of the development corpus over and over, in each round with other names for the
 * persons and bodies, so that it names more of them the longer it is.
 *
 * @param bytes length in UTF-8; the last page is cut where it is reached
 */
export function longText(bytes: number): string {
  const originals = pages();
  const parts: string[] = [];
  let length = 0;
  for (let round = 0; length < bytes; round++) {
    for (const page of originals) {
      const text = round === 0 ? page.text : renamed(page, round);
      parts.push(text);
      length += Buffer.byteLength(text) + 1;
      if (length >= bytes) break;
    }
  }
  return Buffer.from(parts.join("\n"))
    .subarray(0, bytes)
    .toString("utf8")
    .replace(/\ufffd+$/, "");
}

function renamed({ text, persons, bodies }: Page, round: number): string {
  let now = text;
  const pair = (name: string): string => {
    const number = Buffer.from(idOf("n", name, round)).readUInt32LE(2);
    return FIRST[number % FIRST.length]! + SECOND[Math.floor(number / 97) % SECOND.length]!;
  };
  for (const body of bodies) now = now.replaceAll(body, pair(body) + body.slice(2));
  for (const person of persons) if (person.length <= 3) now = now.replaceAll(person, person[0]! + pair(person));
  return now;
}
