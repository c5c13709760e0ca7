import { ask, question } from "./graphql.ts";

/** What is counted, and by what; as schema.graphql has them. */
export const DIMENSIONS = {
  ORGANIZATIONS: ["REGION", "KIND", "INDUSTRY", "FORM", "LEVEL", "STAGE", "CITY"],
  MEMBERSHIPS: ["ROLE", "YEAR", "KIND", "REGION", "INDUSTRY", "FORM", "LEVEL", "STAGE", "CITY"],
  POSTS: ["RANK", "YEAR", "KIND", "REGION", "LEVEL", "STAGE", "CITY"],
  EVENTS: ["YEAR", "TYPE", "REGION", "KIND", "FORM", "LEVEL", "CITY"],
} as const;
export type Counting = keyof typeof DIMENSIONS;
export const COUNTINGS = Object.keys(DIMENSIONS) as Counting[];
export type Dimension = (typeof DIMENSIONS)[Counting][number];

/** How many there are of one sort; without a value those of which it is not known. */
export interface Statistic {
  readonly by: { readonly value: string | null; readonly label: string | null };
  readonly count: number;
}

export const STATISTICS = question<
  { of: Counting; by: Dimension; after: string | null },
  {
    statistics: {
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      edges: readonly Statistic[];
    } | null;
  }
>(`query Statistics($of: Counting!, $by: Dimension!, $after: String) {
  statistics(of: $of, by: $by, first: 100, after: $after) {
    pageInfo { hasNextPage endCursor } edges { by { value label } count }
  }
}`);

/** All rows, the most first. */
export async function statistics(of: Counting, by: Dimension): Promise<readonly Statistic[]> {
  const rows: Statistic[] = [];
  let after: string | null = null;
  do {
    const page: {
      statistics: { pageInfo: { hasNextPage: boolean; endCursor: string | null }; edges: readonly Statistic[] } | null;
    } = await ask(STATISTICS, { of, by, after });
    rows.push(...(page.statistics?.edges ?? []));
    after = page.statistics?.pageInfo.hasNextPage ? page.statistics.pageInfo.endCursor : null;
  } while (after !== null);
  return rows;
}
