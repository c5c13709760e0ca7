import { type Draft, leadingPlace } from "./entities.ts";
import type { Line } from "./line.ts";
import type { OrganizationMention } from "./organizations.ts";
import type { Reading } from "./reading.ts";

/** What stands between a body and the place where it lies: 坐落于, 总部设在, 位于. */
const LIES =
  /^,?(?:是一所|它|其)?(?:(?:的)?(?:校区|校园|主校区|校址|校本部|总部|总公司|注册地|办公地(?:点|址)?|地址))?(?:均)?(?:坐落(?:于|在)|座落(?:于|在)|位于|地处|设于|设在|落户(?:于|在)?|在|为|:)(?:(?:美丽|风景|历史)[^,。;]{0,12}的)?/u;
/** Of these words some are needed: 总部在 tells a place, 学校在 begins anything. */
const TELLING = /坐落|座落|位于|地处|总部|总公司|注册地|校址|校本部|办公地|地址/u;
/** Before a body: the place where it lies. */
const LYING =
  /(?:坐落(?:于|在)|座落(?:于|在)|位于|地处|总部(?:设在|位于|在)|注册(?:地在|于))([\u3400-\u9fff]{2,24})的$/u;
/** Behind a place that is more than a place: 泸州市江阳区|的龙山公司. A street or a park in it changes nothing. */
const ELSE = /^的|^(?:[东南西北]部)?(?:与|和|、)/u;
/** UTF-16 units of 四川省凉山彝族自治州西昌市 and the words that lead there, with some room. */
const NEAR = 60;

/**
 * Where texts say that bodies lie: X坐落于四川省泸州市, X总部设在泸州, 位于泸州的X. Of one that a page puts into two places that do not hold each
 * other it tells nothing.
 */
export function readSeats(reading: Reading): void {
  const told = new Map<Draft, Set<string>>();
  for (const line of reading.lines) {
    if (!TELLING.test(line.text)) continue;
    for (const org of line.organizations) {
      if (org.form === "generic") continue;
      const seat = behind(line, org) ?? before(line, org);
      const draft = seat === undefined ? undefined : reading.registry.organization(org);
      if (draft) told.set(draft, (told.get(draft) ?? new Set()).add(seat!));
    }
  }
  for (const [draft, seats] of told) {
    const [fullest, ...others] = [...seats].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    if (others.every((other) => fullest!.includes(other))) draft.attributes = { ...draft.attributes, seat: fullest! };
  }
}

function behind({ text }: Line, { end }: OrganizationMention): string | undefined {
  const rest = text.slice(end, end + NEAR);
  const lies = LIES.exec(rest)?.[0];
  if (lies === undefined || !TELLING.test(lies)) return undefined;
  const place = placesAt(rest.slice(lies.length));
  return place === "" || ELSE.test(rest.slice(lies.length + place.length)) ? undefined : place;
}

function before({ text }: Line, { start }: OrganizationMention): string | undefined {
  const words = LYING.exec(text.slice(Math.max(0, start - NEAR), start))?.[1];
  if (words === undefined) return undefined;
  const place = placesAt(words);
  return place.length > 0 && place.length === words.length ? place : undefined;
}

/** The places that a text begins with, one in the other: 四川省泸州市江阳区. */
function placesAt(text: string): string {
  let length = 0;
  for (let found = leadingPlace(text); found; found = leadingPlace(text.slice(length))) length += found.length;
  return text.slice(0, length);
}
