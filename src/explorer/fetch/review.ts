import type { Entity } from "../graph/entities.ts";
import { PROFILE_FIELDS, type Profile } from "./entity.ts";
import { ENTITY } from "./fields.ts";
import { ask, AskError, question } from "./graphql.ts";

export const CANDIDATE_KINDS = ["PERSON", "ORGANIZATION"] as const;
export type CandidateKind = (typeof CANDIDATE_KINDS)[number];
export type Verdict = "SAME" | "DIFFERENT" | "UNSURE";

/** Two that may be one, with what speaks for it. */
export interface Pair {
  readonly left: Entity;
  readonly right: Entity;
  readonly leftSource: string;
  readonly rightSource: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

export const CANDIDATES = question<
  { kind: CandidateKind; after: string | null },
  {
    candidates: {
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      edges: readonly { readonly cursor: string; readonly node: Pair }[];
    } | null;
  }
>(`query Candidates($kind: CandidateKind!, $after: String) {
  candidates(kind: $kind, first: 1, after: $after) { pageInfo { hasNextPage endCursor } edges { cursor node {
    left { ${ENTITY} } right { ${ENTITY} } leftSource rightSource score reasons } } }
}`);

/** The first pair behind a cursor, and the cursor behind it; nothing where there is none. */
export async function candidate(kind: CandidateKind, after: string | null) {
  const { candidates } = await ask(CANDIDATES, { kind, after });
  const [edge] = candidates?.edges ?? [];
  return edge && { pair: edge.node, cursor: edge.cursor };
}

export const SIDES = question<{ left: string; right: string }, { left: Profile | null; right: Profile | null }>(
  `query Sides($left: ID!, $right: ID!) { left: node(id: $left) { ${PROFILE_FIELDS} } right: node(id: $right) { ${PROFILE_FIELDS} } }`,
);
export const sides = (left: string, right: string) => ask(SIDES, { left, right });

const PAYLOAD = "judgement { id } userErrors { code message cure }";
interface JudgementPayload {
  readonly judgement: { readonly id: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly message: string; readonly cure: string }[];
}

export const JUDGE = question<
  { left: string; right: string; verdict: Verdict; why: string },
  { judge: JudgementPayload | null }
>(`mutation Judge($left: ID!, $right: ID!, $verdict: Verdict!, $why: String!) {
  judge(left: $left, right: $right, verdict: $verdict, why: $why) { ${PAYLOAD} }
}`);
/** Judges a pair. @returns the judgement's id. @throws AskError with why it was not taken */
export async function judge({ leftSource, rightSource }: Pair, verdict: Verdict, why: string): Promise<string> {
  return judged((await ask(JUDGE, { left: leftSource, right: rightSource, verdict, why })).judge);
}

export const UNDO = question<{ id: string }, { undoJudgement: JudgementPayload | null }>(
  `mutation UndoJudgement($id: ID!) { undoJudgement(id: $id) { ${PAYLOAD} } }`,
);
/** Takes a judgement back. @returns its id. @throws AskError with why it was not taken back */
export const undoJudgement = async (id: string): Promise<string> => judged((await ask(UNDO, { id })).undoJudgement);

function judged(payload: JudgementPayload | null): string {
  const [error] = payload?.userErrors ?? [];
  if (error) throw new AskError(error.code, error.message, error.cure);
  return payload!.judgement!.id;
}
