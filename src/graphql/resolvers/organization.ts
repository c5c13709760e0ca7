import type { Counted, Predicate, Role } from "../../model/ontology.ts";
import { connection, factEdge } from "../connection.ts";
import { ranks } from "../facts.ts";
import type { Thing } from "../objects.ts";
import { formerNames } from "./former-names.ts";
import type { PageArguments } from "../page.ts";
import { contradictionsOf } from "./contradictions.ts";
import { derivedOfBody } from "./derived.ts";
import { possiblySame } from "./review.ts";
import { ties } from "./ties.ts";

type PostArguments = PageArguments & { readonly former?: boolean | null };
type RoleArguments = PageArguments & { readonly roles?: readonly Role[] | null };
type EventArguments = PageArguments & { readonly predicates?: readonly Predicate[] | null };
type CountArguments = PageArguments & { readonly of?: readonly Counted[] | null };

const roles = (args: RoleArguments) => ({ roles: args.roles ?? null, ranks });

/** Fields that every body has. */
export const Organization = {
  formerNames,
  hijacked: (body: Thing) => body["hijacked"] === true,
  ...derivedOfBody,
  posts: connection("posts-of-organization", factEdge, ({ former }: PostArguments) => ({ former: former ?? null }), {
    predicates: ["HOLDS_POST"],
    outgoing: false,
  }),
  members: connection("members", factEdge, roles, { predicates: ["MEMBER_OF"], outgoing: false, order: "ROLE" }),
  memberships: connection("memberships", factEdge, roles, { predicates: ["MEMBER_OF"], outgoing: true, order: "ROLE" }),
  events: connection(
    "events-of-organization",
    factEdge,
    ({ predicates }: EventArguments) => ({ predicates: predicates ?? null }),
    { predicates: ["TOOK_PART", "ABOUT", "HELD_AT"], order: "DATE" },
  ),
  counts: connection("counts-of-organization", factEdge, ({ of }: CountArguments) => ({ of: of ?? null }), {
    predicates: ["STATES_COUNT"],
    order: "COUNTED",
  }),
  contradictions: contradictionsOf,
  policies: ties("out", "ISSUED"),
  approvedBy: ties("out", "APPROVED_BY"),
  approved: ties("in", "APPROVED_BY"),
  coordinatedBy: ties("out", "COORDINATED_BY"),
  coordinates: ties("in", "COORDINATED_BY"),
  basedIn: ties("out", "BASED_IN"),
  houses: ties("in", "BASED_IN"),
  partOf: ties("out", "PART_OF"),
  parts: ties("in", "PART_OF"),
  subsidiaryOf: ties("out", "SUBSIDIARY_OF"),
  subsidiaries: ties("in", "SUBSIDIARY_OF"),
  possiblySame,
};
