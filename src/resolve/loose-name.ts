import { PROVINCES } from "./abbreviations.ts";
import { organizationKey } from "./organization-name.ts";

/** Forms that may or may not name one body, made one: never to join, only to show to a person. In this order. */
const LOOSE: readonly { readonly form: RegExp; readonly as: string; readonly reason: string }[] = [
  { form: /经济(?:技术)?开发区/gu, as: "经开区", reason: "经开区 is short for both" },
  { form: /高新技术(?:产业)?(?:开发区|园区)|高新技术产业区/gu, as: "高新区", reason: "高新区 is short for all" },
  { form: /职业(?:技术)?学院/gu, as: "职院", reason: "职院 is short for both" },
  { form: /(?:中等)?职业(?:技术)?学校/gu, as: "职校", reason: "职校 is short for all" },
  { form: /职业技术大学|职业大学/gu, as: "职大", reason: "职大 is short for both" },
  { form: /(?:集团)?(?:股份)?(?:有限)?公司$|集团$/u, as: "", reason: "a firm is often called without its legal form" },
];
const provinces = Object.keys(PROVINCES).join("|");
const GRADE = new RegExp(`^(${provinces})(?:省|市|(?:壮族|回族|维吾尔)?自治区)`, "u");
/** The grade of the place that the name begins with: 南京市, 南京. */
const CITY = /^(\p{Script=Han}{2,3}?)市/u;

/** A name under which bodies are put together that are worth a look: coarser than `organizationKey`. */
export function looseKey(name: string): string {
  let key = organizationKey(name).replace(GRADE, "$1").replace(CITY, "$1");
  for (const { form, as } of LOOSE) key = key.replace(form, as);
  return key;
}
