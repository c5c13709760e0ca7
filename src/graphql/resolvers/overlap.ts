import { GraphError } from "../../errors.ts";
import { isOrganization, type Kind } from "../../model/ontology.ts";
import type { Parameters, Row } from "../../store/store.ts";
import { connection, connectionOf, pageParameters, plainEdge, type Resolver } from "../connection.ts";
import type { Context } from "../context.ts";
import { document, edgeNode, entity, relation, type Properties, type Thing } from "../objects.ts";
import { pageOf, statementOf, type PageArguments } from "../page.ts";
import { MOST_COMPARED } from "../sizes.ts";
import { unknown } from "./lists.ts";
import { answeringId } from "./one.ts";
import { between } from "./walk.ts";

interface Several {
  readonly consortia: readonly string[];
}
type OverlapArguments = PageArguments &
  Several & { readonly minimum?: number | null; readonly kinds?: readonly Kind[] | null };

/** @throws ARGUMENT_INVALID where they are none, or more than 20 */
export function some(ids: readonly string[]): string[] {
  const each = [...new Set(ids)];
  if (each.length >= 1 && each.length <= MOST_COMPARED) return each;
  throw new GraphError("ARGUMENT_INVALID", `consortia: ${each.length} ids are not from 1 to ${MOST_COMPARED}`);
}

/**
 * Bodies that are members of several consortia.
 * @throws NOT_FOUND where an id is unknown; ARGUMENT_INVALID where there are not 1 to 20, or `minimum` is not 1 to 20
 */
export const overlap: Resolver<unknown, OverlapArguments> = async (_, args, context, info) => {
  const page = pageOf(info.fieldName, args);
  const minimum = between("minimum", args.minimum ?? 2, 1, MOST_COMPARED);
  const asked = { minimum, kinds: args.kinds ?? null, ...pageParameters(page, info) };
  const statement = statementOf(page, "api/overlap");
  const ask = async (consortia: string[]) => (await context.read(statement, { ...asked, consortia }))[0];
  const row = await knowing(context, some(args.consortia), ask);
  return connectionOf(info.fieldName, page, row, (edge) => {
    const node = edgeNode(edge);
    const ties = edge["memberships"] as readonly Properties[];
    return {
      node,
      shared: edge["shared"],
      memberships: ties.map((tie) => relation(tie, node, entity(tie["node"], tie["kind"]))),
    };
  });
};

/** The row of a statement that tells which ids it `known`s; ids that were joined with others are asked for again by those. */
export async function knowing(
  context: Context,
  ids: string[],
  ask: (ids: string[]) => Promise<Row | undefined>,
): Promise<Row | undefined> {
  const missingOf = (row: Row | undefined, all: readonly string[]): string[] => {
    const known = new Set(row?.["known"] as readonly string[] | undefined);
    return all.filter((id) => !known.has(id));
  };
  const row = await ask(ids);
  if (missingOf(row, ids).length === 0) return row;
  const now = await Promise.all(ids.map((id) => answeringId(context, id)));
  const again = await ask([...new Set(now)]);
  const [missing] = missingOf(again, now);
  if (missing !== undefined) throw unknown("consortia", missing);
  return again;
}

/**
 * Consortia side by side, in the order of their ids as given.
 * @throws NOT_FOUND where an id is unknown; ARGUMENT_INVALID where there are not 1 to 20
 */
export async function compare(_: unknown, { consortia }: Several, context: Context): Promise<object[]> {
  const ids = some(consortia);
  const rowsOf = async (wanted: readonly string[]) => {
    const rows = await context.read("api/compare", { ids: [...wanted], others: [...wanted] });
    return new Map(rows.map((row) => [row["id"] as string, row]));
  };
  let [wanted, rows] = [ids, await rowsOf(ids)];
  if (rows.size < ids.length) {
    wanted = [...new Set(await Promise.all(ids.map((id) => answeringId(context, id))))];
    rows = await rowsOf(wanted);
  }
  return wanted.map((id) => {
    const row = rows.get(id);
    // A person has no members to compare.
    if (!row || !isOrganization(row["kind"] as Kind)) throw unknown("consortia", id);
    return { ...compared(row), id, others: wanted };
  });
}

const FOUND: Readonly<Record<string, string>> = {
  SCHOOL: "School",
  ENTERPRISE: "Enterprise",
  ASSOCIATION: "Association",
  RESEARCH_INSTITUTE: "ResearchInstitute",
  GOVERNMENT: "Government",
  PARK: "Park",
};

function compared(row: Row): object {
  const members = row["members"] as number;
  const kinds = row["kinds"] as readonly { readonly kind: string; readonly count: number }[];
  const found = (of: string): number | null => {
    if (of === "MEMBER") return members;
    const kind = FOUND[of];
    return kind === undefined ? null : (kinds.find((each) => each.kind === kind)?.count ?? 0);
  };
  const counts = row["counts"] as readonly Properties[];
  return {
    consortium: entity(row["body"], row["kind"]),
    members,
    shared: row["shared"],
    own: members - (row["shared"] as number),
    roles: row["roles"],
    kinds,
    counts: counts.map(({ fact, node }) => {
      const { of, n } = fact as { readonly of: string; readonly n: number };
      return { of, stated: n, found: found(of), document: document(node) };
    }),
  };
}

/** Members that none of the others has. */
export const ComparedConsortium = {
  ownMembers: (parent: Thing & { readonly others: readonly string[] }, ...rest: Rest) => {
    const parameters = (): Parameters => ({ others: [...parent.others] });
    return connection("own-members", plainEdge, parameters)(parent, ...rest);
  },
};
type Rest = Parameters_<ReturnType<typeof connection>>;
type Parameters_<Call> = Call extends (parent: never, ...rest: infer All) => unknown ? All : never;
