import { isOrganization } from "../model/ontology.ts";
import { resolveEvents } from "./events.ts";
import { resolveOrganizations } from "./organizations.ts";
import { resolvePersons } from "./persons.ts";
import { organizationId, type Source } from "./source.ts";
import { resolvePolicies, resolveWorks } from "./titles.ts";

/**
 * Canonical id of each source entity: a pure function of the set, whatever its order.
 * Organisations meet first; events and persons by them; policies and works by what they state themselves.
 */
export function resolve(sources: readonly Source[]): Map<string, string> {
  const organizations = resolveOrganizations(sources.filter(({ kind }) => isOrganization(kind)));
  const others = resolveOthers(sources, (token) => organizations.byToken.get(token) ?? organizationId(token));
  return new Map([...organizations.ids, ...others]);
}

/**
 * Canonical ids of the sources that are no organisations.
 * @param organization   canonical id of a body's token
 */
export function resolveOthers(
  sources: readonly Source[],
  organization: (token: string) => string,
): Map<string, string> {
  const { Event = [], Person = [], Policy = [], Work = [] } = Object.groupBy(sources, ({ kind }) => kind);
  return new Map([
    ...resolveEvents(Event, organization),
    ...resolvePersons(Person, organization),
    ...resolvePolicies(Policy),
    ...resolveWorks(Work),
  ]);
}

export { isElliptic, organizationKey, plainKey } from "./organization-name.ts";
export { resolveOrganizations } from "./organizations.ts";
export { BAND_NAMES, bandsOf, witnesses, type Print } from "./reprints.ts";
export { romanize } from "./romanize.ts";
export { isScoped, organizationId, organizationName, sourcesOf, type OrganizationName, type Source } from "./source.ts";
export { numberKey, titleKey } from "./titles.ts";
