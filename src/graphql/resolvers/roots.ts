import { isOrganization, type ConsortiumForm, type Kind, type Level } from "../../model/ontology.ts";
import { forKind } from "../../store/statements.ts";
import type { Parameters } from "../../store/store.ts";
import { plainEdge, rootConnection, type Resolver, type RootList } from "../connection.ts";
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

/** What of a body is asked for that relationships tell. */
const tiesOf = (where: Where): Parameters => ({
  ...parts(where, "role", "document"),
  industry: industryCode("where.industry", text(where, "industry")),
});
const ofBody = (where: Where): Parameters =>
  parts(where, "kinds", "form", "level", "stage", "branch", "minimumDocuments");

/** What a post of a person must be, by the names that `api/entities-related` has for it; null where none is asked for. */
function ofPost(where: Where): Parameters | null {
  const { from: since, to: until } = period(where);
  const body = { bodies: where["kinds"] ?? null, seat: region(where), since, until };
  const asked = { title: text(where, "title"), rankings: where["ranks"] ?? null, ...body } as Parameters;
  return isAsked(asked) ? { ...asked, posted: true } : null;
}

const isAsked = (parameters: Parameters): boolean => Object.values(parameters).some((value) => value !== null);

/** Everything that `api/entities` takes, asking for nothing. */
const ANY: Parameters = {
  ...{ kinds: null, form: null, level: null, stage: null, branch: null, minimumDocuments: null, number: null },
  ...{ workKind: null, from: null, to: null },
};
/** What `api/entities-related` takes beside it. */
const UNTIED: Parameters = {
  ...{ region: null, industry: null, role: null, document: null, posted: false, title: null, rankings: null },
  ...{ bodies: null, seat: null, since: null, until: null },
};

/** `NAME` is the order of most lists by themselves. */
const ordered = (order: string | null | undefined): string | null => (order === "NAME" ? null : (order ?? null));

/** The list of the general statement: of the one that looks at relationships only where some are asked for. */
const general = (own: Parameters, ties: Parameters, order: string | null | undefined): RootList => {
  const parameters = { ...ANY, ...own, order: ordered(order) };
  return isAsked(ties)
    ? { statement: "entities-related", parameters: { ...UNTIED, ...parameters, ...ties } }
    : { statement: "entities", parameters };
};

/** Bodies of one kind by a statement for that kind. */
function located(own: Parameters): Pick<RootList, "statement" | "parameters"> {
  const list: RootList = { statement: "organizations-located", parameters: own };
  const [kind, ...more] = (own["kinds"] ?? []) as readonly Kind[];
  if (kind === undefined || more.length > 0 || !isOrganization(kind)) return list;
  return { statement: forKind(list.statement, kind), parameters: { ...own, kinds: null } };
}

/** Bodies of all kinds. */
export const organizations = rootConnection(({ where, order }: ListArguments): RootList => {
  const [own, ties] = [ofBody(where ?? {}), tiesOf(where ?? {})];
  const prefix = region(where ?? {});
  if (isAsked(ties) || ordered(order) !== null) {
    return general({ ...own, kinds: own["kinds"] ?? ["Organization"] }, { ...ties, region: prefix }, order);
  }
  if (prefix !== null) return { ...located(own), of: prefix };
  return { statement: "organizations", parameters: own, start: "from" };
}, plainEdge);

interface ConsortiumArguments extends ListArguments {
  readonly form?: ConsortiumForm | null;
  readonly level?: Level | null;
}

/** Consortia. */
export const consortia = rootConnection(({ where, order, form, level }: ConsortiumArguments): RootList => {
  const parameters = { form: form ?? null, level: level ?? null };
  if (where == null && ordered(order) === null) return { statement: "consortia", parameters };
  const given = ofBody(where ?? {});
  const own = Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== null));
  const ties = { ...tiesOf(where ?? {}), region: region(where ?? {}) };
  return general({ ...given, ...own, kinds: ["Consortium"] }, ties, order);
}, plainEdge);

/** Persons. */
export const persons = rootConnection(({ where, order }: ListArguments): RootList => {
  const [post, own] = [ofPost(where ?? {}), parts(where ?? {}, "minimumDocuments")];
  const ties = { ...parts(where ?? {}, "document"), ...post };
  if (isAsked(ties) || ordered(order) !== null) return general({ ...own, kinds: ["Person"] }, ties, order);
  return { statement: "persons", parameters: own, start: "start" };
}, plainEdge);

/** Events. */
export const events = rootConnection(({ where, order }: ListArguments): RootList => {
  const given = where ?? {};
  const own = parts(given, "types", "place", "minimumDocuments", "document");
  return { statement: "events", parameters: { ...own, ...period(given), region: region(given), order: order ?? null } };
}, plainEdge);

/** Documents. */
export const documents = rootConnection(({ where, order }: ListArguments): RootList => {
  const given = where ?? {};
  const parameters = { ...parts(given, "site"), ...period(given), order: order ?? null };
  const entity = text(given, "entity");
  return entity === null
    ? { statement: "documents", parameters }
    : { statement: "documents-naming", parameters: { ...parameters, entity } };
}, plainEdge);

/** Lists of one kind that is not a body, person or event. */
const ofKind = (kind: Kind): Resolver<unknown, ListArguments> =>
  rootConnection(({ where, order }: ListArguments) => {
    const given = where ?? {};
    const own = { ...parts(given, "minimumDocuments", "number", "workKind"), ...period(given), kinds: [kind] };
    return general(own, parts(given, "document"), order);
  }, plainEdge);
export const policies = ofKind("Policy");
export const works = ofKind("Work");

/** Entities of all kinds, without a name. */
export const everyEntity = rootConnection(
  ({ kinds, where, order }: ListArguments & { readonly kinds?: readonly Kind[] | null }) => {
    const given = where ?? {};
    const ties = { ...parts(given, "document"), region: region(given) };
    return general({ ...parts(given, "minimumDocuments"), kinds: kinds ?? null }, ties, order);
  },
  plainEdge,
);
