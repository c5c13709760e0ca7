import type { ConsortiumForm, Kind, Level } from "../../model/ontology.ts";
import type { Parameters } from "../../store/store.ts";
import { plainEdge, rootConnection, type Resolver } from "../connection.ts";
import type { PageArguments } from "../page.ts";
import { dateOf, industryCode, regionPrefix } from "../filter.ts";

type Where = Readonly<Record<string, unknown>>;
export interface ListArguments extends PageArguments {
  readonly where?: Where | null;
  readonly order?: string | null;
}

/** The parts of a filter as they stand, null where they are not given. */
const parts = (where: Where, ...names: readonly string[]): Parameters =>
  Object.fromEntries(names.map((name) => [name, where[name] ?? null])) as Parameters;
const text = (where: Where, name: string): string | null => (where[name] as string | null | undefined) ?? null;

const region = (where: Where): string | null => regionPrefix("where.region", text(where, "region"));
const period = (where: Where): { from: string | null; to: string | null } => ({
  from: dateOf("where.from", text(where, "from")),
  to: dateOf("where.to", text(where, "to")),
});

const ofBody = (where: Where): Parameters => ({
  ...parts(where, "kinds", "form", "level", "stage", "branch", "minimumDocuments", "role", "document"),
  industry: industryCode("where.industry", text(where, "industry")),
});

/** What a post of a person must be, and whether one is asked for at all. */
function ofPost(where: Where): Parameters & { readonly posted: boolean } {
  const { from, to } = period(where);
  const post = { title: text(where, "title"), rankings: where["ranks"] ?? null, kinds: where["kinds"] ?? null };
  const asked = { ...post, region: region(where), from, to } as Parameters;
  return { ...asked, posted: Object.values(asked).some((value) => value !== null) };
}

/** Everything that `api/entities` takes, asking for nothing. */
const ANY: Parameters = {
  ...{ kinds: null, form: null, level: null, stage: null, branch: null, minimumDocuments: null, region: null },
  ...{ industry: null, role: null, number: null, workKind: null, from: null, to: null, posted: false, title: null },
  ...{ rankings: null, bodies: null, seat: null, since: null, until: null, document: null },
};

/** `NAME` is the order of most lists by themselves. */
const ordered = (order: string | null | undefined): string | null => (order === "NAME" ? null : (order ?? null));

/** Bodies of all kinds. */
export const organizations = rootConnection(({ where, order }: ListArguments) => {
  const asked = ofBody(where ?? {});
  const prefix = region(where ?? {});
  if (ordered(order) !== null) {
    const kinds = asked["kinds"] ?? ["Organization"];
    return { statement: "entities", parameters: { ...ANY, ...asked, kinds, region: prefix, order: order! } };
  }
  if (prefix !== null) return { statement: "organizations-located", parameters: { ...asked, region: prefix } };
  return { statement: "organizations", parameters: asked, start: "from" };
}, plainEdge);

interface ConsortiumArguments extends ListArguments {
  readonly form?: ConsortiumForm | null;
  readonly level?: Level | null;
}

/** Consortia. */
export const consortia = rootConnection(({ where, order, form, level }: ConsortiumArguments) => {
  const parameters = { form: form ?? null, level: level ?? null };
  if (where == null && ordered(order) === null) return { statement: "consortia", parameters };
  const given = { ...ofBody(where ?? {}), region: region(where ?? {}) };
  const own = Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== null));
  return {
    statement: "entities",
    parameters: { ...ANY, ...given, ...own, kinds: ["Consortium"], order: ordered(order) },
  };
}, plainEdge);

/** Persons. */
export const persons = rootConnection(({ where, order }: ListArguments) => {
  const { posted, kinds, region: seat, from, to, ...post } = ofPost(where ?? {});
  const asked = parts(where ?? {}, "minimumDocuments", "document");
  if (ordered(order) === null) {
    const parameters = { ...asked, ...post, posted, kinds: kinds!, region: seat!, from: from!, to: to! };
    return { statement: "persons", parameters, start: "start" };
  }
  const body = { bodies: kinds!, seat: seat!, since: from!, until: to! };
  return {
    statement: "entities",
    parameters: { ...ANY, ...asked, ...post, ...body, posted, kinds: ["Person"], order: order! },
  };
}, plainEdge);

/** Events. */
export const events = rootConnection(({ where, order }: ListArguments) => {
  const given = where ?? {};
  const own = parts(given, "types", "place", "minimumDocuments", "document");
  return { statement: "events", parameters: { ...own, ...period(given), region: region(given), order: order ?? null } };
}, plainEdge);

/** Documents. */
export const documents = rootConnection(({ where, order }: ListArguments) => {
  const given = where ?? {};
  return {
    statement: "documents",
    parameters: { ...parts(given, "site", "entity"), ...period(given), order: order ?? null },
  };
}, plainEdge);

/** Lists of one kind that is not a body, person or event. */
const ofKind = (kind: Kind): Resolver<unknown, ListArguments> =>
  rootConnection(({ where, order }: ListArguments) => {
    const given = where ?? {};
    const own = parts(given, "minimumDocuments", "document", "number", "workKind");
    return {
      statement: "entities",
      parameters: { ...ANY, ...own, ...period(given), kinds: [kind], order: ordered(order) },
    };
  }, plainEdge);
export const policies = ofKind("Policy");
export const works = ofKind("Work");

/** Entities of all kinds, without a name. */
export const everyEntity = rootConnection(
  ({ kinds, where, order }: ListArguments & { readonly kinds?: readonly Kind[] | null }) => ({
    statement: "entities",
    parameters: {
      ...ANY,
      ...parts(where ?? {}, "minimumDocuments", "document"),
      kinds: kinds ?? null,
      region: region(where ?? {}),
      order: ordered(order),
    },
  }),
  plainEdge,
);
