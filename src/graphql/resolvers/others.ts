import type { Action, Kind } from "../../model/ontology.ts";
import { connection, factEdge } from "../connection.ts";
import type { Thing } from "../objects.ts";
import type { PageArguments } from "../page.ts";
import { possiblySame } from "./review.ts";
import { ties } from "./ties.ts";

type PostArguments = PageArguments & { readonly former?: boolean | null };
type ActionArguments = PageArguments & { readonly as?: readonly Action[] | null };
type ParticipantArguments = ActionArguments & { readonly kinds?: readonly Kind[] | null };

export const Person = {
  posts: connection("posts-of-person", factEdge, ({ former }: PostArguments) => ({ former: former ?? null })),
  events: connection("events-of-person", factEdge, (args: ActionArguments) => ({ actions: args.as ?? null })),
  works: ties("out", "PRESENTED"),
  possiblySame,
};

export const Event = {
  participants: connection("participants-of-event", factEdge, (args: ParticipantArguments) => ({
    actions: args.as ?? null,
    kinds: args.kinds ?? null,
  })),
  about: ties("out", "ABOUT"),
  heldAt: ties("out", "HELD_AT"),
};

export const Policy = { issuers: ties("in", "ISSUED") };

export const Work = {
  workKind: (work: Thing) => work["kind"],
  presenters: ties("in", "PRESENTED"),
};
