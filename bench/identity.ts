import { isOrganization, type Kind } from "../src/model/ontology.ts";
import { resolve, sourcesOf, type Source } from "../src/resolve/index.ts";
import type { Figure } from "./figure.ts";
import { poolOf, qualityOf, type Quality } from "./identity/quality.ts";
import { RATES } from "../src/demo/rates.ts";
import { madePages } from "../src/demo/world.ts";

const MENTIONS = 20_000;
/** Worlds: bodies that every page names weigh so much in pairs that one world alone tells little. */
const SEEDS = [1, 2, 3, 4, 5];

/** How well the rules tell who is who in a made world whose truth is known: src/demo/rates.ts says how it is made. */
export async function identity(): Promise<Figure[]> {
  const worlds = SEEDS.map(judge);
  const rates = `made with ${JSON.stringify(RATES).replaceAll('"', "")}`;
  return [
    ...figures(
      "organisations",
      rates,
      { precision: 0.995, recall: 0.95 },
      worlds.map(({ organizations }) => organizations),
    ),
    ...figures(
      "persons",
      "the same worlds",
      { precision: 0.99, recall: 0.9 },
      worlds.map(({ persons }) => persons),
    ),
  ];
}

function judge(seed: number): { readonly organizations: Quality; readonly persons: Quality } {
  const truth = new Map<string, string>();
  const sources: Source[] = [];
  for (const { extraction, truth: known } of madePages(seed, MENTIONS)) {
    for (const [mention, who] of known) truth.set(mention, who);
    sources.push(...sourcesOf(extraction.document, extraction.entities, extraction.statements));
  }
  const answer = resolve(sources);
  const of = (is: (kind: Kind) => boolean): Quality =>
    qualityOf(
      sources.flatMap(({ id, kind }) => (is(kind) ? [{ truth: truth.get(id)!, answer: answer.get(id)! }] : [])),
    );
  return { organizations: of(isOrganization), persons: of((kind) => kind === "Person") };
}

function figures(
  what: string,
  detail: string,
  asked: { readonly precision: number; readonly recall: number },
  worlds: readonly Quality[],
): Figure[] {
  const all = poolOf(worlds);
  const share = (value: number): string => value.toFixed(4);
  const each = (of: (world: Quality) => number): string => worlds.map((world) => share(of(world))).join(", ");
  const figure = (name: "precision" | "recall", mean: number, detail: string): Figure => ({
    name: `pairwise ${name} of ${what}`,
    measured: all[name],
    asked: asked[name],
    bound: "at least",
    unit: "",
    detail: `${each((world) => world[name])} in ${worlds.length} worlds; B³ ${share(mean)}; ${detail}`,
  });
  return [
    figure("precision", all.meanPrecision, `${all.mentions} mentions of ${all.entities}`),
    figure("recall", all.meanRecall, detail),
  ];
}
