import { GraphError } from "../../errors.ts";
import {
  INDUSTRIES,
  industryId,
  RANK_RULES,
  regionId,
  REGIONS,
  regionsNamed,
  type RankRuleName,
} from "../../resolve/derived/index.ts";
import type { Kind, Level } from "../../model/ontology.ts";
import { connection, rootConnection, type EdgeOf } from "../connection.ts";
import type { Context } from "../context.ts";
import { edgeNode, nodeOf, type Properties, type Thing } from "../objects.ts";
import { ambiguous, regionPrefix } from "../filter.ts";
import type { PageArguments } from "../page.ts";

type KindArguments = PageArguments & { readonly kinds?: readonly Kind[] | null };
interface Asked {
  readonly code?: string | null;
  readonly name?: string | null;
}

/** A division as the standard has it: its code tells the rest. */
const region = (code: string): Thing | undefined => {
  const known = REGIONS.get(code);
  return known && { __typename: "Region", id: regionId(code), code, name: known.name, level: known.level };
};
const industry = (code: string): Thing | undefined => {
  const name = INDUSTRIES.get(code);
  return name === undefined ? undefined : { __typename: "Industry", id: industryId(code), code, name };
};

/** Where a body lies, from a map with `code`, `reason`, `basis`, `via`. */
const located = ({ code, reason, basis, via }: Properties): object => ({
  region: region(code as string),
  reason,
  basis,
  viaId: via,
});

/** Fields of bodies that follow from public lists. */
export const derivedOfBody = {
  location: async ({ id }: Thing, _: unknown, context: Context) => {
    const row = await context.load("api/location", {}, id);
    return row && located(row);
  },
  region: async ({ id }: Thing, _: unknown, context: Context) => {
    const row = await context.load("api/location", {}, id);
    return row && region(row["code"] as string);
  },
};

/** Industries of a body. */
export const industries = async ({ id }: Thing, _: unknown, context: Context): Promise<object[]> => {
  const row = await context.load("api/industries-of-body", {}, id);
  return ((row?.["industries"] ?? []) as readonly Properties[]).map(({ code, basis }) => ({
    industry: industry(code as string),
    basis,
  }));
};
export const Enterprise = { industries };
export const Association = { industries };

export const Location = {
  via: async ({ viaId }: { readonly viaId?: string | null }, _: unknown, context: Context) =>
    viaId ? nodeOf(await context.load("api/nodes", {}, viaId)) : undefined,
};

const kinds = (args: KindArguments) => ({ kinds: args.kinds ?? null });
const locatedEdge: EdgeOf = (edge) => ({ node: edgeNode(edge), location: located(edge) });
const tiedEdge: EdgeOf = (edge) => ({ node: edgeNode(edge), basis: edge["basis"] });

const codedEdge: EdgeOf = (edge) => ({ node: region(edge["code"] as string) });

/** Divisions in which something lies. */
export const regions = rootConnection(
  ({ level, within }: PageArguments & { readonly level?: Level | null; readonly within?: string | null }) => ({
    statement: "regions-listed",
    parameters: { level: level ?? null, prefix: regionPrefix("within", within) ?? "" },
  }),
  codedEdge,
);

/** Industries to which something is tied. */
export const industryList = rootConnection(
  () => ({ statement: "industries-listed", parameters: {} }),
  (edge) => ({ node: industry(edge["code"] as string) }),
);

export const Region = {
  within: ({ code }: { readonly code: string }) => region(REGIONS.get(code)?.within ?? ""),
  organizations: connection("organizations-in-region", locatedEdge, kinds),
  parts: connection("parts-of-region", codedEdge),
};
export const Industry = {
  organizations: connection("organizations-in-industry", tiedEdge, kinds),
  consortia: connection("organizations-in-industry", tiedEdge, () => ({ kinds: ["Consortium"] })),
};

/** What an edge that is a post says of the rule behind its rank. */
export const ranked = {
  rankSource: ({ rankRule }: { readonly rankRule?: RankRuleName | null }) =>
    rankRule ? RANK_RULES[rankRule].source : undefined,
};

/** The one argument that is given, with whether it is a code. */
function exactlyOne({ code, name }: Asked): { readonly code?: string; readonly name?: string } {
  if ((code == null) === (name == null)) {
    throw new GraphError("ARGUMENT_INVALID", "give either code or name, and not both");
  }
  return code == null ? { name: name! } : { code };
}

/**
 * Resolver of one division by code or by name (with 省, 市, 县 or without), of those in which something lies.
 * @throws AMBIGUOUS where several of them bear the name (鼓楼区)
 */
export async function oneRegion(_: unknown, args: Asked, context: Context): Promise<Thing | undefined> {
  const { code, name } = exactlyOne(args);
  const codes = code === undefined ? regionsNamed(name!) : [code];
  const rows = await context.read("api/regions", { ids: codes.map(regionId) });
  if (rows.length > 1) {
    const found = rows.map((row) => row["code"] as string);
    throw new GraphError("AMBIGUOUS", ambiguous(name!, found));
  }
  return rows[0] && region(rows[0]["code"] as string);
}

/** Resolver of one industry by code or by full name, of those to which something is tied. */
export async function oneIndustry(_: unknown, args: Asked, context: Context): Promise<Thing | undefined> {
  const { code, name } = exactlyOne(args);
  const wanted = code ?? [...INDUSTRIES].find(([, each]) => each === name!.normalize("NFKC").trim())?.[0] ?? "";
  const [row] = await context.read("api/industries", { ids: [industryId(wanted)] });
  return row && industry(row["code"] as string);
}

/** Divisions by the ids of their nodes. */
export const regionsOf = (ids: readonly string[]): Thing[] =>
  ids.flatMap((id) => region(id.slice(id.indexOf("_") + 1)) ?? []);

/** A division or an industry by the id of its node; undefined where the id is neither's, or it is not in the graph. */
export async function publicById(context: Context, id: string): Promise<Thing | undefined> {
  const [kind, code = ""] = id.split("_", 2);
  if (kind === "region") return (await context.load("api/regions", {}, id)) && region(code);
  return kind === "industry" ? (await context.load("api/industries", {}, id)) && industry(code) : undefined;
}
