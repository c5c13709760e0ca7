import type { Profile } from "../fetch/entity.ts";
import { t, type MessageKey } from "../messages/index.ts";

/** Attributes of an entity's kind that are known, in words. */
export function attributeWords(profile: Profile): readonly (readonly [MessageKey, string])[] {
  const { form, level, stage, branch, region, industries, eventType, date, place, number, issued, workKind } = profile;
  const known: readonly (readonly [MessageKey, string | null | undefined])[] = [
    ["attribute.form", form && t(`form.${form}` as MessageKey)],
    ["attribute.level", level && t(`level.${level}` as MessageKey)],
    ["attribute.stage", stage && t(`stage.${stage}` as MessageKey)],
    ["attribute.branch", branch && t(`branch.${branch}` as MessageKey)],
    ["attribute.region", region?.name],
    ["attribute.industry", industries?.map(({ industry }) => industry.name).join("、")],
    ["attribute.type", eventType && t(`event.${eventType}` as MessageKey)],
    ["attribute.date", date],
    ["attribute.place", place],
    ["attribute.number", number],
    ["attribute.issued", issued],
    ["attribute.type", workKind && t(`work.${workKind}` as MessageKey)],
  ];
  return known.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}
