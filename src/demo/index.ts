import type { Extraction } from "../model/extraction.ts";
import { more } from "./more.ts";
import type { Letterhead } from "./page.ts";
import { A_WORLD, consortiaOf, madePages, type MadePage } from "./world.ts";

/** With what every source of the demonstration begins; no path or address does. */
export const DEMO = "demo:";
const LINE = "演示数据，纯属虚构。Demonstration data: all of it is made up.";
const SITE = "demonstration (made up)";
/** The most thousands of entities that are made. */
export const LARGEST_SCALE = 1000;

const headIn =
  (world: number) =>
  (at: number): Letterhead => {
    const number = `${world}/${String(at).padStart(5, "0")}`;
    return { source: DEMO + number, title: `演示 ${number} (made up)`, site: SITE, line: LINE };
  };

/**
 * Pages of a made world that bring about so many thousand entities into a graph. The same scale and seed give the
 * same pages; a larger scale gives the same and more.
 * @param scale   thousands of entities, 1 to 1000
 */
export function* demoPages(scale: number, seed: number): Iterable<Extraction> {
  let entities = 0;
  for (let world = seed * LARGEST_SCALE; entities < scale * 1000; world++) {
    const known = new Set<string>();
    for (const { extraction, truth } of byConsortium(world)) {
      yield extraction;
      for (const who of truth.values()) known.add(who);
      if (entities + known.size >= scale * 1000) break;
    }
    entities += known.size;
  }
}

/** The pages of one world, all about one consortium behind each other: a part of a world is as dense as the whole. */
function byConsortium(world: number): MadePage[] {
  const pages = [...madePages(world, A_WORLD, 0, { head: headIn(world), more })];
  const consortia = consortiaOf(A_WORLD);
  return Array.from({ length: consortia }, (_, first) => pages.filter((_, at) => at % consortia === first)).flat();
}
