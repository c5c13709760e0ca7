import { GraphError } from "../../errors.ts";
import type { Kind } from "../../model/ontology.ts";
import { INDUSTRIES, REGIONS } from "../../resolve/derived/index.ts";
import { connectionOf, type Resolver } from "../connection.ts";
import type { Properties } from "../objects.ts";
import { pageOf, rowsOf, USUAL_PAGES, type PageArguments } from "../page.ts";

const STATEMENTS: Readonly<Record<string, string>> = {
  ORGANIZATIONS: "api/statistics-organizations",
  MEMBERSHIPS: "api/statistics-memberships",
  POSTS: "api/statistics-posts",
  EVENTS: "api/statistics-events",
};
/** By what each thing can be counted. */
const DIMENSIONS: Readonly<Record<string, readonly string[]>> = {
  ORGANIZATIONS: ["KIND", "REGION", "CITY", "INDUSTRY", "FORM", "LEVEL", "STAGE"],
  MEMBERSHIPS: ["ROLE", "KIND", "REGION", "CITY", "INDUSTRY", "FORM", "LEVEL", "STAGE", "YEAR"],
  POSTS: ["RANK", "KIND", "REGION", "CITY", "FORM", "LEVEL", "STAGE", "YEAR"],
  EVENTS: ["TYPE", "YEAR", "KIND", "REGION", "CITY", "FORM", "LEVEL"],
};

interface StatisticsArguments extends PageArguments {
  readonly of: string;
  readonly by: string;
  readonly and?: string | null;
  readonly kinds?: readonly Kind[] | null;
}

/** The name of what a code means. */
const LABELS: Readonly<Record<string, (code: string) => string | undefined>> = {
  REGION: (code) => REGIONS.get(code)?.name,
  CITY: (code) => REGIONS.get(code)?.name ?? REGIONS.get(`${code.slice(0, 2)}0000`)?.name,
  INDUSTRY: (code) => INDUSTRIES.get(code),
};

const cell = (dimension: string | null | undefined, value: unknown): object | null => {
  if (dimension == null) return null;
  const known = typeof value === "string" ? value : null;
  return { dimension, value: known, label: known === null ? null : (LABELS[dimension]?.(known) ?? known) };
};

/**
 * How many there are of each sort, or of each two.
 * @throws ARGUMENT_INVALID where that cannot be counted so
 */
export const statistics: Resolver<unknown, StatisticsArguments> = async (_, args, context, info) => {
  const { of, by, and } = args;
  for (const [argument, dimension] of [["by", by] as const, ["and", and] as const]) {
    if (dimension == null || DIMENSIONS[of]!.includes(dimension)) continue;
    throw new GraphError(
      "ARGUMENT_INVALID",
      `${argument}: ${of} are not counted by ${dimension}, but by ${DIMENSIONS[of]!.join(", ")}`,
    );
  }
  const list = `${info.fieldName} ${[of, by, and ?? "", ...(args.kinds ?? [])].join(" ")}`;
  const page = pageOf(list, args, USUAL_PAGES["Query.statistics"]);
  // The table is small; its order is by count, so that each row's place is known only when all are counted.
  const counted = { by, beside: and ?? null, kinds: args.kinds ? [...args.kinds] : null };
  const rows = await context.read(STATEMENTS[of]!, counted);
  const edges = rows
    .map((row) => ({ ...row, sort: sortOf(row as Properties) }))
    .sort((a, b) => (a.sort < b.sort ? -1 : 1));
  const row = { edges: rowsOf(page, edges), total: rows.length };
  return connectionOf(list, page, row, (edge) => ({
    by: cell(by, edge["one"]),
    and: cell(and, edge["other"]),
    count: edge["count"],
  }));
};

/** The largest number first. */
const sortOf = ({ one, other, count }: Properties): string =>
  `${String(999_999_999 - (count as number)).padStart(9, "0")} ${String(one ?? "~")} ${String(other ?? "~")}`;
