import { rankOfPost, type Body } from "../resolve/derived/index.ts";
import type { Parameters, Transaction } from "../store/store.ts";
import { runOver, type Writes } from "./in-batches.ts";
import { entitiesById } from "./reads.ts";
import type { Relation } from "./relation.ts";
import type { Called } from "./write-entities.ts";
import type { RelationPlan } from "./write-relations.ts";

const isPost = ({ predicate }: Relation): boolean => predicate === "HOLDS_POST";

const ranked = (title: unknown, body: Body | undefined): { rank: string | null; rankRule: string | null } => {
  const found = body && rankOfPost(String(title), body);
  return { rank: found?.rank ?? null, rankRule: found?.rule ?? null };
};

/**
 * What posts carry that no statement says: `rank` and `rankRule`, from the title and from what the body is called now.
 * Neither is part of the relationship's key.
 */
export async function ranking(
  transaction: Transaction,
  called: readonly Called[],
  { created, stale }: Pick<RelationPlan, "created" | "stale">,
): Promise<(relation: Relation) => Parameters> {
  const bodies = new Map<string, Body>(called.map((body) => [body.id, body]));
  // Told anew because the person is another one now, at a body that nothing happened to.
  const others = [...created, ...stale.values()].filter((each) => isPost(each) && !bodies.has(each.to));
  const there = await entitiesById(transaction, [...new Set(others.map(({ to }) => to))].sort());
  for (const body of there) bodies.set(body.id, body);
  return (relation) => (isPost(relation) ? ranked(relation.fields.title, bodies.get(relation.to)) : {});
}

/** Ranks the posts at bodies that are called otherwise than before, or of another kind. */
export async function rankAgain(writes: Writes, called: readonly Called[]): Promise<void> {
  const renamed = new Map(called.filter(({ news }) => news === "renamed").map((body) => [body.id, body]));
  const posts = await runOver(writes.transaction, "write/posts-of-bodies", "ids", [...renamed.keys()].sort());
  writes.over(
    "write/set-ranks",
    "rows",
    posts.map(({ person, body, key, title }) => ({
      from: person,
      to: body,
      key,
      ...ranked(title, renamed.get(body as string)),
    })),
  );
}
