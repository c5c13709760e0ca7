import { idOf } from "../model/id.ts";
import { Components } from "./components.ts";
import { datedBy, fits, isDay } from "./day.ts";
import type { Source } from "./source.ts";

/**
 * Which events are one: same type, same body they are about, same day. A year left out is taken from the
 * publication. A body is founded once, so a FOUNDING with a coarser date (2023-10, 10-28, none) is the one founding
 * of a known day that it fits, if there is one only, or else one with others of the same coarse date.
 * Any other event without a day, and one about nothing known, stays by itself.
 * @param organization   canonical id of a body's token as a document uses it
 */
export function resolveEvents(
  rows: readonly Source[],
  organization: (token: string, document: string) => string,
): Map<string, string> {
  const events = rows.map((row) => {
    const type = row.attributes.type ?? "OTHER";
    const date = datedBy(row.attributes.date ?? "", row.published);
    return { row, type, date, abouts: row.bodies.map((token) => organization(token, row.document)) };
  });
  const keyOf = (type: string, about: string, date: string): string => ["event", type, about, date].join("\u001f");
  const isAnchor = (date: string): boolean => isDay(date) && date.length === 10;
  const days = new Map<string, Set<string>>();
  for (const { type, date, abouts } of events) {
    if (type !== "FOUNDING" || !isAnchor(date)) continue;
    for (const about of abouts) days.set(about, (days.get(about) ?? new Set()).add(date));
  }
  const components = new Components();
  const home = new Map<string, string>();
  for (const { row, type, date, abouts } of events) {
    const keys = abouts.flatMap((about) => {
      if (isAnchor(date)) return [keyOf(type, about, date)];
      if (type === "FOUNDING") {
        const fitting = [...(days.get(about) ?? [])].filter((day) => fits(date, day));
        return fitting.length <= 1 ? [keyOf(type, about, fitting[0] ?? date)] : [];
      }
      return isDay(date) ? [keyOf(type, about, date)] : [];
    });
    const [first = ["source", row.id].join("\u001f"), ...rest] = keys.toSorted();
    home.set(row.id, components.find(first));
    for (const key of rest) components.join(first, key);
    home.set(row.id, first);
  }
  return new Map([...home].map(([id, key]) => [id, idOf("e", components.find(key))]));
}
