import {
  candidates,
  candidatesOf,
  judge,
  pairsOf,
  undoJudgement,
  type Candidate,
  type Sort,
} from "../../load/index.ts";
import type { Verdict } from "../../model/judgement.ts";
import type { Parameters, Row } from "../../store/store.ts";
import { connectionOf, rootConnection, type EdgeOf, type Resolver } from "../connection.ts";
import type { Context } from "../context.ts";
import { entity, type Properties, type Thing } from "../objects.ts";
import { pageOf, rowsOf, type PageArguments } from "../page.ts";
import { byId } from "./one.ts";
import { selects } from "../selection.ts";
import { orUserError } from "../user-errors.ts";

/** Others of each way that are compared with an entity. */
const OTHERS = 100;
const JUDGED = {};

/** Entities that may be the same as an entity. */
export const possiblySame: Resolver<Thing, PageArguments> = async (parent, args, context, info) => {
  const list = `${info.parentType.name}.${info.fieldName}`;
  const page = pageOf(list, args);
  const judged = context.once(JUDGED, () => context.read("api/judged-pairs", {}).then(pairsOf));
  const alike = await context.load("api/look-alikes", { limit: OTHERS }, parent.id);
  const ids = [parent.id, ...((alike?.["others"] ?? []) as string[])];
  const traits = await Promise.all(ids.map((id) => context.load("api/traits", {}, id)));
  const [self, ...others] = traits.filter((row) => row !== undefined);
  const found = self ? candidatesOf(self, others, await judged) : [];
  const edges = rowsOf(page, found).map(lookAlike);
  return connectionOf(list, page, { edges, total: found.length } as unknown as Row, (edge) => edge);
};

const lookAlike = ({ right, score, reasons, sort }: Candidate): object => ({
  sort,
  // A row serves several parents of one request.
  node: entity({ ...right.node }, right.kind),
  score,
  reasons,
  source: right.source,
});

/** Pairs that nobody has judged. */
export const candidatePairs: Resolver<unknown, PageArguments & { readonly kind: Sort }> = async (
  _,
  args,
  context,
  info,
) => {
  const list = `${info.fieldName} ${args.kind}`;
  const page = pageOf(list, args);
  const read = (statement: string, parameters: Parameters = {}) => context.read(statement, parameters);
  // From the end, and for their number, all are looked at.
  const isWhole = page.isFromEnd || selects(info, "totalCount");
  const found = await candidates(read, args.kind, isWhole ? "" : page.after, isWhole ? Infinity : page.size + 1);
  const edges = rowsOf(page, found).map(({ left, right, score, reasons, sort }) => ({
    sort,
    node: {
      left: entity({ ...left.node }, left.kind),
      right: entity({ ...right.node }, right.kind),
      leftSource: left.source,
      rightSource: right.source,
      score,
      reasons,
    },
  }));
  return connectionOf(list, page, { edges, total: found.length } as unknown as Row, (edge) => edge);
};

/** A judgement from the properties of its node. */
const judgement = (node: Properties, undone: unknown): object => ({
  ...node,
  undone: undone ?? null,
  left: side(node, "left"),
  right: side(node, "right"),
});
const side = (node: Properties, name: string): object => ({
  source: node[name],
  name: node[`${name}Name`],
  kind: node[`${name}Kind`],
  page: node[`${name}Page`],
});

const judgementEdge: EdgeOf = (edge) =>
  Object.assign(edge, { node: judgement(edge["node"] as Properties, edge["undone"]) });

type JudgementArguments = PageArguments & { readonly standing?: boolean | null };

/** What people judged. */
export const judgements = rootConnection(
  (args: JudgementArguments) => ({ statement: "judgements", parameters: { standing: args.standing ?? null } }),
  judgementEdge,
);

export const JudgedSide = {
  entity: async ({ source }: { readonly source: string }, _: unknown, context: Context) => {
    const found = await byId(context, source);
    return found?.__typename === "Document" || found?.__typename === "Statement" ? undefined : found;
  },
};

interface Judging {
  readonly left: string;
  readonly right: string;
  readonly verdict: Verdict;
  readonly why: string;
}

/** What whoever judges can put right. */
const JUDGING = ["NOT_FOUND", "JUDGEMENT_INVALID", "JUDGEMENT_CONTRADICTS", "JUDGEMENT_UNKNOWN"] as const;

/** What changes the graph. The clock is read here: what lies further in is given the time. */
export const Mutation = {
  judge: async (_: unknown, { left, right, verdict, why }: Judging, context: Context) => {
    const { store, by } = context.changing("review");
    const at = new Date().toISOString();
    return orUserError(JUDGING, async () => {
      const { id } = await judge(store, { left, right, verdict, why, by, at });
      return judgementAt(context, id);
    });
  },
  undoJudgement: async (_: unknown, { id, why }: { readonly id: string; readonly why: string }, context: Context) => {
    const { store, by } = context.changing("review");
    const at = new Date().toISOString();
    return orUserError(JUDGING, async () => {
      await undoJudgement(store, { undoes: id, why, by, at });
      return judgementAt(context, id);
    });
  },
};

async function judgementAt(context: Context, id: string): Promise<{ readonly judgement: object }> {
  context.renew();
  const [row] = await context.read("api/judgement", { ids: [id] });
  return { judgement: judgement(row!["node"] as Properties, row!["undone"]) };
}
