import type { Action, Kind } from "../../model/ontology.ts";
import { connection, factEdge, plainEdge, type EdgeOf } from "../connection.ts";
import { entity, type Thing } from "../objects.ts";
import type { PageArguments } from "../page.ts";
import { contradictionsOf } from "./contradictions.ts";
import { precision } from "./dates.ts";
import { possiblySame } from "./review.ts";
import { ties } from "./ties.ts";

type PostArguments = PageArguments & { readonly former?: boolean | null };
type ActionArguments = PageArguments & { readonly as?: readonly Action[] | null };
type KindArguments = PageArguments & { readonly kinds?: readonly Kind[] | null };
type ParticipantArguments = ActionArguments & KindArguments;

/** A person beside another in one body; the posts of both are facts of their own. */
const contemporary: EdgeOf = (edge) => Object.assign(plainEdge(edge), { body: entity(edge["body"], edge["bodyKind"]) });

export const Person = {
  posts: connection("posts-of-person", factEdge, ({ former }: PostArguments) => ({ former: former ?? null }), {
    predicates: ["HOLDS_POST"],
    outgoing: true,
  }),
  events: connection("events-of-person", factEdge, (args: ActionArguments) => ({ actions: args.as ?? null }), {
    predicates: ["TOOK_PART"],
    order: "DATE",
  }),
  history: connection("history-of-person", factEdge),
  contemporaries: connection("contemporaries", contemporary, ({ kinds }: KindArguments) => ({ kinds: kinds ?? null })),
  contradictions: contradictionsOf,
  works: ties("out", "PRESENTED"),
  possiblySame,
};

export const Event = {
  datePrecision: ({ date }: Thing & { readonly date?: string }) => precision(date),
  participants: connection(
    "participants-of-event",
    factEdge,
    (args: ParticipantArguments) => ({ actions: args.as ?? null, kinds: args.kinds ?? null }),
    { predicates: ["TOOK_PART"] },
  ),
  about: ties("out", "ABOUT"),
  heldAt: ties("out", "HELD_AT"),
};

export const Policy = { issuers: ties("in", "ISSUED") };

export const Work = {
  workKind: (work: Thing) => work["kind"],
  presenters: ties("in", "PRESENTED"),
};
