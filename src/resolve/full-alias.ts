import type { Kind } from "../model/ontology.ts";
import { PROVINCES } from "./abbreviations.ts";
import { isElliptic, organizationKey } from "./organization-name.ts";

/** Endings that only say the legal form, so that a stated name with and without them is one body's. */
const FORMS = ["股份有限公司", "有限公司", "公司"];
/** What may follow a name without naming a part of the body. */
const ORGAN = /^(?:(?:股份)?有限公司|公司|人民政府)$/u;
/** What a full name of that kind ends in. */
const ENDING: Readonly<Partial<Record<Kind, RegExp>>> = {
  Consortium: /联合体|共同体|集团|联盟|协作会/u,
  School: /(?:大学|学院|学校|中专|职高|技校|中学|职教中心|职业教育中心|大学堂)$/u,
  Enterprise: /(?:公司|集团|厂|院|所|银行|股份|中心)$|^.{4,}$/u,
};
const provinces = Object.keys(PROVINCES).join("|");
const places = new RegExp(
  `^(?:${provinces})(?:省|市|(?:壮族|回族|维吾尔)?自治区)?|[一二三四五六七八九十百0-9]+|[东南西北中](?=校区|院区|分)`,
  "gu",
);

/** A name as it is and without its legal form. */
const stems = (key: string): string[] => [
  key,
  ...FORMS.filter((form) => key.endsWith(form)).map((form) => key.slice(0, -form.length)),
];

const isSubsequence = (short: string, long: string): boolean => {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
};

/**
 * Whether a stated alias may stand for the body outside its document, so that another document's body of that
 * name is the same one: it is full (ends as such bodies end, five characters or more), not elliptic, not a clipped
 * form of the name, not a part of the body, and differs from the name in more than a province or a number.
 */
export function isFullAlias(alias: string, name: string, kind: Kind): boolean {
  const short = organizationKey(alias);
  const key = organizationKey(name);
  if (short === key || isElliptic(alias)) return false;
  const shared = stems(short).filter((stem) => stems(key).includes(stem));
  if (shared.length > 0) return shared.some((stem) => stem.length >= 4);
  if (short.length < 5 || ENDING[kind]?.test(short) === false) return false;
  if (isSubsequence(short, key)) return false;
  if (short.startsWith(key)) return ORGAN.test(short.slice(key.length));
  return short.replace(places, "#") !== key.replace(places, "#");
}

/** Kinds whose names often leave out the place or the whole that an alias in the same text spells out. */
const COMPLETED: ReadonlySet<Kind> = new Set(["Consortium", "Association", "Park", "Government"]);

/**
 * The fullest form that the document uses: the name, or the alias that says which 省教育厅 it is
 * (the longest such alias; of equals the smallest).
 */
export function fullestName(name: string, aliases: readonly string[], kind: Kind): string {
  if (aliases.length === 0) return name;
  const elliptic = isElliptic(name);
  if (!elliptic && !COMPLETED.has(kind)) return name;
  const bare = elliptic && /^(?:省|市|区|县)/u.test(name) ? name.slice(1) : name;
  // 市发改委, also called …市发展和改革委员会: ends are held against each other as they are and spelled out.
  const ends = (alias: string): boolean =>
    alias.endsWith(bare) || organizationKey(alias).endsWith(organizationKey(bare));
  const fuller = aliases.filter(
    (alias) => alias.length > name.length && !alias.startsWith("原") && ends(alias) && !isElliptic(alias),
  );
  return fuller.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? name;
}
