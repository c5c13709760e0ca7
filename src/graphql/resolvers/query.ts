import { GraphError } from "../../errors.ts";
import type { Context } from "../context.ts";
import { MAX_PAGE } from "../page.ts";
import { contradictions } from "./contradictions.ts";
import { evidence, excerpt, overview, relations } from "./excerpt.ts";
import { industryList, oneIndustry, oneRegion, regions } from "./derived.ts";
import { coMembers, entities, neighbours, search } from "./lists.ts";
import { byId, one, oneDocument } from "./one.ts";
import { consortia, documents, events, organizations, persons, policies, works } from "./roots.ts";
import { questions } from "./questions.ts";
import { candidatePairs, judgements } from "./review.ts";

/** The questions of the root. */
export const Query: object = {
  node: (_: unknown, { id }: { readonly id: string }, context: Context) => byId(context, id),
  nodes: (_: unknown, { ids }: { readonly ids: readonly string[] }, context: Context) => {
    if (ids.length > MAX_PAGE) throw new GraphError("PAGE_SIZE", `ids: ${ids.length} are more than ${MAX_PAGE}`);
    return Promise.all(ids.map((id) => byId(context, id)));
  },
  consortium: one("Consortium"),
  organization: one("Organization"),
  person: one("Person"),
  event: one("Event"),
  document: oneDocument,
  region: oneRegion,
  industry: oneIndustry,
  consortia,
  organizations,
  persons,
  events,
  policies,
  works,
  documents,
  regions,
  industries: industryList,
  entities,
  search,
  neighbours,
  coMembers,
  contradictions,
  relations,
  evidence,
  excerpt,
  overview,
  ...questions,
  candidates: candidatePairs,
  judgements,
};
