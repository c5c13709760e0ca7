import type { FormerName } from "../model/entity.ts";
import type { Kind } from "../model/ontology.ts";
import type { Body } from "./bodies.ts";
import { brandName } from "./names.ts";
import type { Random } from "./random.ts";
import { RATES } from "./rates.ts";

/** How one page names a body: the form that stands for it, and other forms on the page. */
export interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly hijacked?: boolean;
  /** A name that the page tells as given up; its sentence is a line of the page. */
  readonly formerNames?: readonly FormerName[];
}

/** Other spellings that mean the same to every reader; the first that applies and is drawn. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/有限公司$/u, "有限责任公司"],
  [/\(集团\)/u, "（集团）"],
  [/集团有限公司$/u, "（集团）有限公司"],
  [/人民政府$/u, "政府"],
  [/教育委员会$/u, "教委"],
  [/发展和改革委员会$/u, "发展改革委"],
  [/工业和信息化(?=[厅局])/u, "工信"],
  [/人力资源和社会保障(?=[厅局])/u, "人社"],
  [/职业教育集团$/u, "职教集团"],
  [/^(.{2,3})省(?=.+厅$)/u, "$1"],
  [/^(..)(?=.+(?:共同体|联合体)$)/u, "“$1"],
];

function spelled(name: string, random: Random): string {
  if (!random.chance(RATES.spelling)) return name;
  const fitting = SPELLINGS.filter(([form]) => form.test(name));
  if (fitting.length === 0) return name;
  const [form, other] = random.pick(fitting);
  const changed = name.replace(form, other);
  return changed.startsWith("“") ? `${changed.slice(0, -3)}”${changed.slice(-3)}` : changed;
}

const SHARES: Readonly<Partial<Record<Kind, { readonly alias: number; readonly elliptic?: number }>>> = {
  Government: { alias: RATES.aliasOffice, elliptic: RATES.ellipticOffice },
  School: { alias: RATES.aliasSchool, elliptic: RATES.ellipticSchool },
  Consortium: { alias: RATES.aliasConsortium },
  Enterprise: { alias: RATES.aliasEnterprise },
};
const CHARACTERS = [..."大太天夫未末土士己已日曰人入"];

/**
 * Writes a body as a page of that day would.
 * @param stranger   another body of the same kind, whose name a slip may take for an alias
 */
export function namedOn(body: Body, day: string, stranger: Body | undefined, random: Random): Named {
  const { alias = 0, elliptic = 0 } = SHARES[body.kind] ?? {};
  if (body.kind === "School" && random.chance(RATES.hijackedSchool)) {
    return { name: brandName(random), aliases: [], hijacked: true };
  }
  if (body.elliptic && random.chance(elliptic)) return { name: body.elliptic, aliases: [] };
  const former = body.former && day < body.former.until;
  const full = former ? body.former!.name : body.name;
  if (body.short && !former && random.chance(RATES.shortAlone)) return { name: body.short, aliases: [] };
  const aliases: string[] = [];
  if (random.chance(alias)) aliases.push((random.chance(0.5) ? body.short : body.elliptic) ?? body.elliptic ?? full);
  const stated = body.former && !former && random.chance(RATES.formerStated) ? body.former : undefined;
  if (stated) aliases.push(stated.name);
  if (stranger && random.chance(RATES.wrongAlias)) aliases.push(stranger.name);
  const name = slipped(spelled(full, random), random);
  const forms = { name, aliases: [...new Set(aliases)].filter((form) => form !== name).sort() };
  // Texts give the year, seldom more.
  const formerName = stated && {
    name: stated.name,
    until: stated.until.slice(0, 4),
    quote: `${name}原名${stated.name}，${stated.until.slice(0, 4)}年更名。`,
  };
  return formerName ? { ...forms, formerNames: [formerName] } : forms;
}

/** A character put for another, or the beginning or the end of a name lost. */
function slipped(name: string, random: Random): string {
  if (random.chance(RATES.wrongCharacter)) {
    const at = random.between(0, name.length - 1);
    return name.slice(0, at) + random.pick(CHARACTERS) + name.slice(at + 1);
  }
  if (!random.chance(RATES.clipped) || name.length < 8) return name;
  return random.chance(0.5) ? name.slice(2) : name.slice(0, -2);
}
