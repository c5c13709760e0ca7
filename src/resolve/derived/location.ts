import type { Kind, LocationReason } from "../../model/ontology.ts";
import { isNationwide, regionOfName } from "./region-of-name.ts";
import { liesIn } from "./regions.ts";

/** What is known of a body by its entity. */
export interface Body {
  readonly id: string;
  readonly kind: Kind;
  /** Canonical name. */
  readonly name: string;
  /** The name is a brand in a school's place: what it says is of no account. */
  readonly hijacked?: boolean;
  /** The place where texts say that it lies. */
  readonly seat?: string;
}

/** A body that another one leads to by stated relationships. */
export interface Whole extends Body {
  /** BASED_IN leads there, or PART_OF so many times over. */
  readonly by: "BASED_IN" | "PART_OF";
  readonly steps: number;
}

/** Where a body lies, and what that rests on. */
export interface Location {
  /** Of the region: six digits. */
  readonly code: string;
  readonly reason: LocationReason;
  /** NAME: the words of the name; STATED of the body itself: those of the text; else the name of the body that it comes through. */
  readonly basis: string;
  /** Id of that body, whose name tells the place or of which a text does. */
  readonly via?: string;
}

/** How far a part may stand below the body that has the place in its name: a laboratory, a 二级学院, a university (as cypher/write/wholes-above.cypher). */
const STEPS = 3;

const named = (body: Body) => (body.hijacked === true ? undefined : regionOfName(body.name, body.kind));
/** A place by itself is read as offices' names are: of its forms the short ones count too. */
const seated = ({ seat }: Body): Location | undefined => {
  const told = seat === undefined ? undefined : regionOfName(seat, "Government");
  return told && { code: told.code, reason: "STATED", basis: seat! };
};
const own = (body: Body) => named(body) ?? (isFree(body) ? undefined : seated(body));
const isFree = ({ hijacked, name, kind }: Body): boolean => hijacked === true || isNationwide(name, kind);
/** Whether the name alone settles where a body lies, or that it lies nowhere. */
const isSettled = (body: Body): boolean => own(body) !== undefined || isFree(body);

/**
 * Where a body lies: by its own name; else where a text says that it lies or is based; else where the nearest body lies of which it is a
 * part. Where two of equal standing tell regions that do not lie in each other, none. A subsidiary may lie anywhere, so
 * SUBSIDIARY_OF tells nothing; nor does the name of a part that begins with a brand in its school's place.
 * A pure function of the entities' names and of the set of relationships between them.
 */
export function locationOf(body: Body, wholes: readonly Whole[]): Location | undefined {
  if (wholes.some(({ by, hijacked, name }) => by === "PART_OF" && hijacked === true && body.name.startsWith(name))) {
    return undefined;
  }
  const told = named(body);
  if (told) return { ...told, reason: "NAME" };
  if (isFree(body)) return undefined;
  const seat = seated(body);
  if (seat) return seat;
  const bases = wholes.filter(({ by }) => by === "BASED_IN");
  const stated = through(bases, "STATED");
  if (stated) return stated;
  for (let steps = 1; steps <= STEPS; steps += 1) {
    const near = wholes.filter((whole) => whole.by === "PART_OF" && whole.steps === steps);
    const found = through(near, "PARENT");
    if (found || near.some(isSettled)) return found;
  }
  return undefined;
}

function through(wholes: readonly Whole[], reason: LocationReason): Location | undefined {
  const found = wholes.flatMap((whole) => {
    const told = own(whole);
    return told ? [{ code: told.code, reason, basis: whole.name, via: whole.id }] : [];
  });
  found.sort((a, b) => (a.via < b.via ? -1 : 1));
  // The narrowest, if all the others hold it.
  return found.find(({ code }) => found.every((other) => liesIn(code, other.code)));
}
