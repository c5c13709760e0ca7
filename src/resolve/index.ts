import type { Ruling } from "../model/judgement.ts";
import { isOrganization } from "../model/ontology.ts";
import { resolveEvents } from "./events.ts";
import { resolveOrganizations } from "./organizations.ts";
import { resolvePersons } from "./persons.ts";
import { organizationId, organizationName, type Source } from "./source.ts";
import { resolvePolicies, resolveWorks } from "./titles.ts";
import { obey, ruledOn } from "./verdicts.ts";

/**
 * Canonical id of each source entity: a pure function of the set and of the judgements, whatever their order.
 * Organisations meet first; events and persons by them; policies and works by what they state themselves.
 * @param judgements   those not undone; people go before the rules
 */
export function resolve(sources: readonly Source[], judgements: readonly Ruling[] = []): Map<string, string> {
  const bodies = sources.filter(({ kind }) => isOrganization(kind));
  const organizations = resolveOrganizations(bodies, judgements);
  const ruled = ruledOn(judgements);
  const own = ownPlaces(bodies.filter(({ id }) => ruled.has(id)));
  const usual = (token: string): string => organizations.byToken.get(token) ?? organizationId(token);
  const ownOrUsual = (token: string, document: string): string =>
    organizations.ids.get(own.get(placeOf(token, document)) ?? "") ?? usual(token);
  return resolveOthers(sources, own.size > 0 ? ownOrUsual : usual, judgements, organizations.ids);
}

/** A token as one document uses it. */
export const placeOf = (token: string, document: string): string => `${document}\u001f${token}`;

/**
 * Which of some organisations a token means in their documents, for a body that was judged may stand elsewhere than
 * others of its name; of two in one document the smaller id.
 */
export function ownPlaces(judged: readonly Source[]): Map<string, string> {
  const places = new Map<string, string>();
  for (const source of judged.toSorted((a, b) => (a.id > b.id ? -1 : 1))) {
    places.set(placeOf(organizationName(source).token, source.document), source.id);
  }
  return places;
}

/**
 * Canonical ids of the sources that are no organisations.
 * @param organization   canonical id of a body's token as a document uses it
 * @param ids            into which they are put, for of a million entries each copy is felt
 * @returns `ids`
 */
export function resolveOthers(
  sources: readonly Source[],
  organization: (token: string, document: string) => string,
  judgements: readonly Ruling[] = [],
  ids = new Map<string, string>(),
): Map<string, string> {
  const { Event = [], Person = [], Policy = [], Work = [] } = Object.groupBy(sources, ({ kind }) => kind);
  resolvePersons(Person, organization, judgements, ids);
  for (const some of [
    obey(resolveEvents(Event, organization), judgements),
    obey(resolvePolicies(Policy), judgements),
    obey(resolveWorks(Work), judgements),
  ]) {
    some.forEach((canonical, id) => ids.set(id, canonical));
  }
  return ids;
}

export { isElliptic, organizationKey, plainKey } from "./organization-name.ts";
export { resolveOrganizations } from "./organizations.ts";
export { BAND_NAMES, bandsOf, witnesses, type Print } from "./reprints.ts";
export { romanize } from "./romanize.ts";
export { isScoped, organizationId, organizationName, sourcesOf, type OrganizationName, type Source } from "./source.ts";
export { numberKey, titleKey } from "./titles.ts";
export { ruledOn } from "./verdicts.ts";
export { LIKENESS, likeness, scoreOf, type Likeness, type Traits } from "./likeness.ts";
export { looseKey } from "./loose-name.ts";
