import { CONTRADICTIONS, SHARED_WORDS, type Contradiction } from "../model/contradictions.ts";
import { precisionOf, surelyPrecedes } from "../model/date.ts";
import type { Properties } from "./objects.ts";

/** A relationship of which a body can have one only, as the statements return it. */
export interface Single {
  readonly predicate: string;
  readonly fact: Properties & { readonly key: string };
  /** The holder, the event, or for a count the document. */
  readonly node: Properties;
  readonly kind?: string | null;
  /** Documents that say so, reprints as one. */
  readonly witnesses: readonly string[];
  readonly quotes: readonly string[];
}

/** A body with all that is said of it and can be so once only. */
export interface Claims {
  readonly body: Properties;
  readonly kind: string;
  readonly ties: readonly Single[];
  readonly numbers: readonly Single[];
}

/** Two things that documents say of a body and that cannot both be so. */
export interface Found {
  readonly rule: Contradiction;
  readonly reason: string;
  readonly claims: Claims;
  readonly one: Single;
  readonly other: Single;
  /** Orders them: by the body's pinyin. */
  readonly sort: string;
}

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** Whether two periods have a day in common whatever days the dates mean: who follows another in one month is no contradiction. */
const atOnce = ({ fact: a }: Single, { fact: b }: Single): boolean => {
  const [begins, ends, from, to] = [a["begins"], a["ends"], b["begins"], b["ends"]].map(text);
  if (begins === undefined || ends === undefined || from === undefined || to === undefined) return false;
  return surelyPrecedes(begins, to) && surelyPrecedes(from, ends);
};

/** One text does not contradict itself: who is named beside another holds the post with him. */
const apart = (a: Single, b: Single): boolean => !a.witnesses.some((witness) => b.witnesses.includes(witness));

const holders = (a: Single, b: Single): boolean =>
  a.fact["former"] !== true && b.fact["former"] !== true && a.node["id"] !== b.node["id"] && atOnce(a, b);

const isShared = ({ quotes }: Single): boolean =>
  quotes.some((quote) => SHARED_WORDS.some((word) => quote.includes(word)));

/** A founding whose year is told, and not one that only tells the other more exactly. */
const days = ({ node: a }: Single, { node: b }: Single): boolean => {
  const [one, other] = [text(a["date"]), text(b["date"])];
  if (one === undefined || other === undefined) return false;
  if ([one, other].some((date) => precisionOf(date) === "DAY_WITHOUT_YEAR")) return false;
  return !one.startsWith(other) && !other.startsWith(one);
};

const sameDay = ({ node: a }: Single, { node: b }: Single): boolean =>
  a["published"] === b["published"] && precisionOf(text(a["published"]) ?? "") === "DAY";

/** By relationship: the rule, and what must be the same of both and what must not for it to hold. */
const RULES: Readonly<
  Record<
    string,
    { readonly rule: Contradiction; readonly field?: string; readonly clash: (a: Single, b: Single) => boolean }
  >
> = {
  MEMBER_OF: {
    rule: "ONE_CHAIR",
    field: "role",
    clash: (a, b) => holders(a, b) && !isShared(a) && !isShared(b),
  },
  HOLDS_POST: {
    rule: "ONE_HOLDER",
    field: "title",
    // Namesakes whom nothing shows to be one or two are no contradiction.
    clash: (a, b) => holders(a, b) && a.node["name"] !== b.node["name"],
  },
  ABOUT: { rule: "ONE_FOUNDING", clash: days },
  STATES_COUNT: { rule: "ONE_COUNT", field: "of", clash: (a, b) => a.fact["n"] !== b.fact["n"] && sameDay(a, b) },
};

/**
 * What cannot both be so among what is said of bodies: pure. Each pair once, the one with the smaller key first.
 * @param about   only contradictions about this entity or with it on one side
 */
export function contradictionsIn(bodies: readonly Claims[], about?: string): Found[] {
  const found = bodies.flatMap((claims) =>
    Object.entries(RULES).flatMap(([predicate, { rule, field, clash }]) => {
      const singles = [...claims.ties, ...claims.numbers].filter((single) => single.predicate === predicate);
      const groups = Map.groupBy(singles, ({ fact }) => (field === undefined ? "" : fact[field]));
      return [...groups.values()].flatMap((group) => {
        const sorted = group.toSorted((a, b) => (a.fact.key < b.fact.key ? -1 : 1));
        return sorted.flatMap((other, index) =>
          sorted
            .slice(0, index)
            .filter((one) => apart(one, other) && clash(one, other) && !saysBoth(one, other, group))
            .map((one): Found => {
              const name = text(claims.body["pinyin"]) ?? text(claims.body["name"]) ?? "";
              const sort = [name, rule, one.fact.key, other.fact.key].join(" ");
              return { rule, reason: CONTRADICTIONS[rule], claims, one, other, sort };
            }),
        );
      });
    }),
  );
  const mine = found.filter(
    ({ claims, one, other }) =>
      about === undefined || [claims.body, one.node, other.node].some(({ id }) => id === about),
  );
  return mine.sort((a, b) => (a.sort < b.sort ? -1 : 1));
}

/** A text that states the other's number too means something else by one of them (28 of a batch, 181 in all). */
function saysBoth(one: Single, other: Single, group: readonly Single[]): boolean {
  const states = (n: unknown, { witnesses }: Single): boolean =>
    group.some((single) => single.fact["n"] === n && single.witnesses.some((witness) => witnesses.includes(witness)));
  return one.predicate === "STATES_COUNT" && (states(one.fact["n"], other) || states(other.fact["n"], one));
}
