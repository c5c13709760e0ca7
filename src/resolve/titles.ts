import { idOf } from "../model/id.ts";
import { Components } from "./components.ts";
import { plainKey, plainName } from "./organization-name.ts";
import type { Source } from "./source.ts";

/** Shorter titles (通知, 工作报告) name no one text. */
const TELLING = 8;
const key = (...parts: string[]): string => parts.join("\u001f");

export const titleKey = ({ attributes, name }: Pick<Source, "attributes" | "name">): string =>
  plainKey(attributes.title ?? name).replace(/[《》〈〉]/gu, "");

/** Document number of a policy, its brackets and blanks made one; absent where none is stated. */
export const numberKey = ({ attributes }: Pick<Source, "attributes">): string | undefined =>
  attributes.number === undefined
    ? undefined
    : plainName(attributes.number)
        .replace(/[[(【]/gu, "〔")
        .replace(/[\])】]/gu, "〕");

/**
 * Which policies are one: same number; one whose number is not stated is the one numbered policy of its title,
 * if there is one only, or else one with the others of its title (eight characters or more).
 */
export function resolvePolicies(rows: readonly Source[]): Map<string, string> {
  const numbers = new Map<string, Set<string>>();
  for (const row of rows) {
    const number = numberKey(row);
    if (number !== undefined) numbers.set(titleKey(row), (numbers.get(titleKey(row)) ?? new Set()).add(number));
  }
  return new Map(
    rows.map((row) => {
      const title = titleKey(row);
      const known = numbers.get(title);
      const number = numberKey(row) ?? (known?.size === 1 && title.length >= TELLING ? [...known][0] : undefined);
      if (number !== undefined) return [row.id, idOf("e", key("policy", "number", number))];
      if (title.length >= TELLING) return [row.id, idOf("e", key("policy", "title", title))];
      return [row.id, idOf("e", key("policy", "source", row.id))];
    }),
  );
}

/** Which works are one: same title (eight characters or more) and a presenter of the same name. */
export function resolveWorks(rows: readonly Source[]): Map<string, string> {
  const components = new Components();
  const homes = rows.map((row) => {
    const title = titleKey(row);
    const keys = title.length < TELLING ? [] : row.bodies.map((presenter) => key("work", title, presenter));
    const [first = key("work", "source", row.id), ...rest] = keys;
    components.find(first);
    for (const other of rest) components.join(first, other);
    return [row.id, first] as const;
  });
  return new Map(homes.map(([id, home]) => [id, idOf("e", components.find(home))]));
}
