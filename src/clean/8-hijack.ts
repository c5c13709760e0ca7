import type { Hijack } from "../model/text.ts";
import { endsLikeBody, formOf, isFirm, stemsOf, type Form } from "./hijack-form.ts";
import { candidatesOf, placesOf, type Seen } from "./hijack-places.ts";
import { plainBrandOf } from "./hijack-plain.ts";
import { CAMPUS } from "./lexicon/hijack.ts";
import { indexWords, wordAt } from "./lines.ts";

const CAMPUS_WORDS = indexWords(CAMPUS);

/**
 * Finds a brand in a school's place: by its form, which no body has, together with the places it fills on the page,
 * which one school would fill. No brand is known by name.
 *
 * @param text cleaned text
 * @param removed lines of furniture: a bread crumb may hold the brand
 */
export function hijackOf(text: string, removed: readonly string[]): Hijack | undefined {
  const page = [text, ...removed].join("\n");
  const best = strongest(page) ?? plainBrandOf(page) ?? crumbOf(removed);
  if (!best) return undefined;
  const leaks = leaksOf(page, best.name);
  const reasons = leaks.length > 0 ? [...best.reasons, `散见于文中:${leaks.join("、")}`] : best.reasons;
  return { name: best.name, leaks, reasons };
}

interface Judged {
  readonly name: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** The candidate with the best ground; of two where one ends with the other, the one that is seen more often. */
function strongest(page: string): Judged | undefined {
  const candidates = candidatesOf(page);
  let best: Judged | undefined;
  for (const [name, seen] of candidates) {
    const judged = judge(page, name, seen);
    if (!judged) continue;
    if (!best || isBetter(judged, best, candidates)) best = judged;
  }
  return best;
}

/** What comes after the shorter of two names is its end (线路检测 中心), not a part of the school (酒店学院) or a title. */
const belongs = (rest: string): boolean => endsLikeBody(rest) && !/(?:学院|系|分院|处|部|科|办公室)$/.test(rest);

/**
 * Of two strings with one beginning the longer if its rest belongs to the name, else the shorter. Of two with one end the commoner;
 * if both are seen more than once and equally often, the longer. Else the one with more ground.
 */
function isBetter(one: Judged, other: Judged, candidates: ReadonlyMap<string, Seen>): boolean {
  const [a, b] = [one.name, other.name];
  if (a.startsWith(b)) return belongs(a.slice(b.length));
  if (b.startsWith(a)) return !belongs(b.slice(a.length));
  if (!a.endsWith(b) && !b.endsWith(a)) return one.score > other.score;
  const [times, otherTimes] = [candidates.get(a)!.count, candidates.get(b)!.count];
  if (times !== otherTimes) return times > otherTimes;
  return times > 1 === a.length > b.length;
}

function judge(page: string, name: string, seen: Seen): Judged | undefined {
  const form = formOf(name);
  if (isFirm(name) && form.odd < 1) {
    // A firm has a party secretary and a chairman, but no 校长 and no 教务处.
    if (seen.office === 0) return undefined;
    return { name, score: seen.office * 3, reasons: ["企业之名在校长、教务处等之前"] };
  }
  const sure = enough(form, seen);
  const leaked = !sure && form.odd >= 3 && !form.owned && seen.count > 1 ? schoolLeaks(page, name) : 0;
  if (!sure && leaked === 0) return undefined;
  const slots =
    seen.title * 3 +
    seen.party * 2 +
    (seen.campus + leaked) * 2 +
    seen.role * 2 +
    seen.coordinated * 2 +
    Math.min(seen.cell, 2) +
    Math.min(seen.venue, 1);
  const reasons = [
    ...form.reasons,
    ...placesOf(seen),
    ...(leaked > 0 ? [`其简称在专业、学生、概况等之前${leaked}处`] : []),
  ];
  return { name, score: form.odd * 2 + slots, reasons };
}

/** How often a stem of the name stands alone before what only a school has. */
function schoolLeaks(page: string, name: string): number {
  return stemsOf(name).reduce(
    (sum, stem) =>
      sum + aloneIn(page, stem, name).filter((end) => wordAt(CAMPUS_WORDS, page, end) !== undefined).length,
    0,
  );
}

function enough(form: Form, seen: Seen): boolean {
  if (form.owned) return form.odd >= 3 && seen.title >= 2;
  const own = seen.title + seen.party + seen.campus;
  if (form.odd >= 3 && (seen.paired > 1 || (form.odd >= 4 && seen.paired > 0))) return true;
  if (form.odd >= 3) return own > 0 || seen.role > 0 || seen.coordinated > 0 || (seen.cell > 1 && seen.count > 2);
  if (form.odd === 2 && seen.party > 0 && seen.count > 2) return true;
  if (form.odd >= 1)
    return seen.title > 0 || seen.campus > 1 || (seen.campus > 0 && seen.role + seen.coordinated + seen.venue > 0);
  return false;
}

/** The brand only in the site's place on a bread crumb: no body is called 官方网站(中国)有限公司. */
function crumbOf(removed: readonly string[]): Judged | undefined {
  for (const line of removed) {
    const name = /位置(?:是)? ?:? ?([^>»:|]{4,40}?) *[>»]/.exec(line.slice(0, 80))?.[1];
    if (name === undefined) continue;
    const form = formOf(name);
    if (form.odd >= 5 && !form.owned)
      return { name, score: form.odd, reasons: [...form.reasons, "在面包屑的网站名处"] };
  }
  return undefined;
}

/** Shorter forms of the name that stand by themselves, outside the name and outside a longer one of them. */
function leaksOf(page: string, name: string): string[] {
  const leaks: string[] = [];
  let most = 0;
  const last = stemsOf(name).at(-1) ?? name;
  // A brand may be cut at any place: 贝拉博 of 贝拉博亚洲体育. Two characters would be a word of their own.
  const cut = Array.from({ length: Math.max(0, last.length - 3) }, (_, n) => last.slice(0, last.length - 1 - n));
  for (const stem of [...stemsOf(name), ...cut]) {
    const alone = aloneIn(page, stem, name).length;
    if (alone > most) leaks.push(stem);
    most = Math.max(most, alone);
  }
  return leaks;
}

/** Ends of the places where the stem stands without being part of the name. */
function aloneIn(page: string, stem: string, name: string): number[] {
  const ends: number[] = [];
  const offset = name.indexOf(stem);
  for (let at = page.indexOf(stem); at >= 0; at = page.indexOf(stem, at + stem.length)) {
    if (!page.startsWith(name, at - offset)) ends.push(at + stem.length);
  }
  return ends;
}
