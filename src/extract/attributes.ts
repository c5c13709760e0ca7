import type { EntityAttributes } from "../model/entity.ts";
import type { ConsortiumForm, GovernmentBranch, Level, SchoolStage } from "../model/ontology.ts";
import { BRANCHES } from "./lexicon/bodies.ts";
import { leadingPlace, type Draft } from "./entities.ts";

const FORMS: readonly (readonly [RegExp, ConsortiumForm])[] = [
  [/共同体$/, "INDUSTRY"],
  [/(?:职教|职业教育|教育)集团(?:\(联盟\))?$|集团$/, "GROUP"],
  [/联盟$/, "ALLIANCE"],
  [/联合体$/, "CITY"],
];
const STAGES: readonly (readonly [RegExp, SchoolStage])[] = [
  [/产业学院$|工程师学院$/, "INDUSTRY_COLLEGE"],
  [
    /中专|中等|技工|职业中学|职业高中|职校|职教中心|职业教育中心|职业技术学校|卫校|农校|商业学校|职业学校/,
    "SECONDARY_VOCATIONAL",
  ],
  [/职业技术大学$|职业大学$/, "UNDERGRADUATE"],
  [/职业技术学院$|职业学院$|高等专科学校$|职院$|高专$|技师学院$/, "HIGHER_VOCATIONAL"],
  [/大学$|学院$/, "UNDERGRADUATE"],
];

/** What a body's name shows of its form, level, stage or branch; nothing where it does not. */
export function describe(draft: Draft): EntityAttributes {
  const { kind, name, attributes } = draft;
  switch (kind) {
    case "Consortium": {
      const form =
        /产业.{0,6}联合体$|创新联合体$/.test(name) && /^(?:全国|中国)/.test(name)
          ? "INDUSTRY"
          : (FORMS.find(([pattern]) => pattern.test(name))?.[1] ?? "OTHER");
      const level = levelOf(name);
      return { ...attributes, form, ...(level ? { level } : {}) };
    }
    case "School": {
      if (attributes.hijacked) return attributes;
      const stage = STAGES.find(([pattern]) => pattern.test(name))?.[1];
      return { ...attributes, stage: stage ?? "OTHER" };
    }
    case "Government": {
      const branch: GovernmentBranch = BRANCHES.find(([pattern]) => pattern.test(name))?.[1] ?? "STATE";
      const level = levelOf(name);
      return { ...attributes, branch, ...(level ? { level } : {}) };
    }
    default:
      return attributes;
  }
}

function levelOf(name: string): Level | undefined {
  if (
    /^(?:全国|国家|中国|中华|国务院|中共中央|教育部|党中央|中办|国办)/.test(name) ||
    /^[\u3400-\u9fff]{2,9}部(?:$|[^门])/.test(name)
  )
    return "NATIONAL";
  const lead = leadingPlace(name);
  if (lead) {
    const rest = name.slice(lead.length);
    const inner = leadingPlace(rest);
    const place = inner?.place ?? lead.place;
    if (/^[\u3400-\u9fff]{1,6}(?:镇|乡)/.test(rest)) return "TOWNSHIP";
    return place.level === "PROVINCE" ? "PROVINCIAL" : place.level === "CITY" ? "CITY" : "COUNTY";
  }
  if (/^(?:省|自治区)/.test(name)) return "PROVINCIAL";
  if (/^(?:市|州|自治州)/.test(name)) return "CITY";
  if (/^(?:区|县)/.test(name)) return "COUNTY";
  if (/^[^省市县]{1,6}(?:镇|乡)/.test(name)) return "TOWNSHIP";
  return undefined;
}
