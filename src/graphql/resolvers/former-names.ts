import type { EntityAttributes } from "../../model/entity.ts";
import { organizationKey } from "../../resolve/index.ts";
import type { Context } from "../context.ts";
import { document, type Properties, type Thing } from "../objects.ts";

/** Names that a body bore before, in the order in which they were given up, each with what documents tell of it. */
export const formerNames = async (body: Thing, _: unknown, context: Context): Promise<object[]> => {
  const names = (body["formerNames"] ?? []) as readonly string[];
  if (names.length === 0) return [];
  const dates = body["formerUntil"] as readonly string[];
  const row = await context.load("api/former-names", {}, body.id);
  const told = ((row?.["told"] ?? []) as readonly Properties[]).flatMap((page) => {
    const { formerNames = [] } = JSON.parse(page["attributes"] as string) as EntityAttributes;
    return formerNames.map(({ name, until, quote }) => ({
      key: organizationKey(name),
      until,
      quote,
      document: document(page["document"] as Properties),
    }));
  });
  return names.map((name, at) => ({
    name,
    until: dates[at] || undefined,
    told: told.filter(({ key }) => key === organizationKey(name)),
  }));
};
