import type { Transaction } from "../store/store.ts";
import { runOver } from "./in-batches.ts";
import { claimsOfDocuments, mentionsOfDocuments, type Member } from "./reads.ts";
import { relationOf, type Relation } from "./relation.ts";

/** What the graph lost with some documents, and has to be told anew without them. */
export interface Removed {
  readonly members: readonly Member[];
  readonly relations: readonly Relation[];
}

/** Takes documents away with all they said; what was made from it is left to be corrected. */
export async function removeDocuments(transaction: Transaction, ids: readonly string[]): Promise<Removed> {
  if (ids.length === 0) return { members: [], relations: [] };
  const members = await mentionsOfDocuments(transaction, ids);
  const entity = new Map(members.map((member) => [member.id, member.entity]));
  const relations = (await claimsOfDocuments(transaction, ids)).map((claim) =>
    relationOf(claim, (source) => entity.get(source) ?? source),
  );
  await runOver(transaction, "write/delete-statements", "ids", ids);
  await runOver(transaction, "write/delete-documents", "ids", ids);
  return { members, relations };
}
