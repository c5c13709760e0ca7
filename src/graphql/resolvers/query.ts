import { GraphError } from "../../errors.ts";
import type { ConsortiumForm, Level } from "../../model/ontology.ts";
import { plainEdge, rootConnection } from "../connection.ts";
import type { Context } from "../context.ts";
import { MAX_PAGE, type PageArguments } from "../page.ts";
import { contradictions } from "./contradictions.ts";
import { oneIndustry, oneRegion } from "./derived.ts";
import { evidence, excerpt, overview, relations } from "./excerpt.ts";
import { coMembers, entities, neighbours, search } from "./lists.ts";
import { neighbourhood } from "./neighbourhood.ts";
import { byId, one, oneDocument } from "./one.ts";
import { path } from "./path.ts";
import { candidatePairs, judgements } from "./review.ts";

type ConsortiumArguments = PageArguments & { readonly form?: ConsortiumForm | null; readonly level?: Level | null };

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
  consortia: rootConnection("consortia", plainEdge, ({ form, level }: ConsortiumArguments) => ({
    form: form ?? null,
    level: level ?? null,
  })),
  documents: rootConnection("documents", plainEdge),
  entities,
  search,
  neighbours,
  neighbourhood,
  coMembers,
  contradictions,
  path,
  relations,
  evidence,
  excerpt,
  overview,
  candidates: candidatePairs,
  judgements,
};
