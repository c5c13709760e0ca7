import type { Kind } from "../../model/ontology.ts";
import { betweennessOf } from "../betweenness.ts";
import { connectionOf, type EdgeOf, type Resolver } from "../connection.ts";
import { nodeOf, type Properties } from "../objects.ts";
import { pageOf, rowsOf, type PageArguments } from "../page.ts";
import { knowing, some } from "./overlap.ts";

/** Pairs among which betweenness is reckoned at most: it takes time that grows with their square. */
const MOST_PAIRS = 2_000;

interface BrokerArguments extends PageArguments {
  readonly consortia: readonly string[];
  readonly kinds?: readonly Kind[] | null;
}

/**
 * What joins groups that would otherwise be apart.
 * @throws NOT_FOUND where an id is unknown; ARGUMENT_INVALID where there are not 1 to 20; STORE_TIMEOUT
 */
export const brokers: Resolver<unknown, BrokerArguments> = async (_, args, context, info) => {
  const page = pageOf(info.fieldName, args);
  const ask = async (consortia: string[]) => (await context.read("api/brokers", { consortia, most: MOST_PAIRS }))[0];
  const row = await knowing(context, some(args.consortia), ask);
  const pairs = (row?.["pairs"] ?? []) as readonly (readonly [string, string])[];
  const scores = Object.entries(await betweennessOf(pairs)).filter(([, score]) => score > 0);
  const load = async ([id, score]: [string, number]) => ({
    id,
    score,
    node: nodeOf(await context.load("api/nodes", {}, id)),
  });
  const loaded = (await Promise.all(scores.map(load))).filter(
    ({ node }) => node && (args.kinds?.includes(node.__typename as Kind) ?? true),
  );
  const edges = loaded.map((each) => ({ ...each, sort: sortOf(each) })).sort((a, b) => (a.sort < b.sort ? -1 : 1));
  const found = { edges: rowsOf(page, edges) as unknown as readonly Properties[], total: edges.length };
  return { ...connectionOf(info.fieldName, page, found, same), truncated: row?.["truncated"] === true };
};

const same: EdgeOf = ({ node, score }) => ({ node, score: Math.round((score as number) * 1e6) / 1e6 });

/** The highest score first. */
const sortOf = ({ id, score }: { readonly id: string; readonly score: number }): string =>
  `${(1 - score).toFixed(9)} ${id}`;
