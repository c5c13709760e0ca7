import type { EventType } from "../model/ontology.ts";
import type { Draft } from "./entities.ts";
import { bodiesIn, C, O, type FoldedSentence } from "./folded.ts";
import { hasSign } from "./matches.ts";
import { sentenceSpan, type Reading } from "./reading.ts";

const DATE =
  /(?:(20\d\d|19\d\d)年)?(1[0-2]|0?[1-9])月(3[01]|[12]\d|0?[1-9])(?:[-—~至、]+(?:3[01]|[12]\d|0?[1-9]))?[日号](?!电|讯)|(20\d\d|19\d\d)[-/.](1[0-2]|0?[1-9])[-/.](3[01]|[12]\d|0?[1-9])|(20\d\d|19\d\d)年(1[0-2]|0?[1-9])月(?!\d)/;
/** 511, 1220日 on pages that lost 月 or 日. */
const BROKEN_DATE = /^[\s]*(1[0-2]|[1-9])(3[01]|[12]\d|0[1-9])(?:日(?:[上下]午|中午|晚上?)?)?[,,]/;

const pad = (n: string): string => n.padStart(2, "0");

/** The first date of a text but that of an agency's line (9月25日电): ISO as far as stated, without a year where none stands (06-18). */
export function dateIn(text: string): { date: string; index: number } | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [, y1, m1, d1, y2, m2, d2, y3, m3] = match;
  const date = m1
    ? `${y1 ? `${y1}-` : ""}${pad(m1)}-${pad(d1!)}`
    : m2
      ? `${y2}-${pad(m2)}-${pad(d2!)}`
      : `${y3}-${pad(m3!)}`;
  return { date, index: match.index };
}

const FOUNDING =
  /成立大会|成立仪式|成立会议|启动大会|启动仪式|启动会|成立暨|揭牌成立|宣告成立|正式成立|宣布成立|创立大会|组建大会|筹建大会|成立会|挂牌成立|成立了|(?:联合体|共同体|联盟|集团|学院)(?:[^。,]{0,12}|,(?=在))(?:今日|当天|日前|近日|昨日|在[^,。]{2,20})?(?:正式|隆重|宣告|当天)?(?:成立|挂牌)(?!以来|后|于|之|至今|的)|成立大会暨|启幕成立|(?:联合体|共同体|联盟)(?:在[^,。]{2,20})?(?:正式|宣告)启动/;
const MEETING =
  /年会|理事会|理事大会|会员大会|成员大会|推进会|工作会|座谈会|研讨会|论坛|大会|会议|交流会|对接会|洽谈会|汇报会|年度会|筹备会|部署会|调度会|总结会|换届/;
const UNVEILING = /揭牌仪式|揭牌|揭幕|授牌/;
const SIGNING = /签约仪式|签约|签署/;
const VISIT = /带队到|率队到|一行(?:先|来到|到|走进)|调研|来访|考察|走访|到访/;
const TRAINING = /培训班|培训会|研修班|训练营|开班/;
const HELD = /举行|召开|举办|开幕|迎来|热闹|开会|开了|承办|启动|落幕|揭牌|成立|坐进|坐满|开成立|会场|主持|在京|宣告/;
const FOUNDED = new RegExp(`${C}(?:的|正式)*成立(?!于|以来|后|以后|之|至今|时间|大会)`);
const PLATE_UNVEILED = new RegExp(`${C}(?:的)?揭牌|为${C}揭牌`);
const HOST = new RegExp(`([${O}])[^。,;]{0,14}(?:承办|举行了|迎来|举办了)`);

interface Occasion {
  readonly folded: FoldedSentence;
  readonly type: EventType;
  readonly about: Draft;
  readonly date: string | undefined;
  readonly place: { name: string; draft?: Draft } | undefined;
  readonly score: number;
}

/** Finds the occasion that the page reports, and any other of equal standing in the same sentences. */
export function readEvents(reading: Reading, sentences: readonly FoldedSentence[]): void {
  const candidates: Occasion[] = [];
  for (const [order, folded] of sentences.slice(0, 40).entries())
    candidates.push(...occasionsIn(reading, folded, order));
  // A notice speaks of meetings (会议评审) that are no occasion of its own.
  const notice = reading.lines.slice(0, 14).some(({ text }) => /关于.{4,70}的通知\s*$/.test(text));
  const held = notice ? candidates.filter(({ date, folded }) => date && HELD.test(plain(folded))) : [...candidates];
  candidates.splice(0, candidates.length, ...held);
  candidates.sort((left, right) => right.score - left.score);
  const best = candidates[0];
  if (!best) return fallback(reading, sentences);
  const date =
    best.date ??
    candidates.find((other) => other.about === best.about && other.date)?.date ??
    dateNear(sentences, best.folded);
  const place = best.place ?? candidates.find((other) => other.about === best.about && other.place)?.place;
  const event = stateEvent(reading, { ...best, date, place });
  reading.occasion = event;
  for (const other of candidates) {
    if (
      other.folded === best.folded &&
      other.about !== best.about &&
      other.score > best.score - 3 &&
      other.type !== "SIGNING"
    )
      stateEvent(reading, { ...other, date: other.date ?? date, place: other.place ?? place });
  }
  // A congress at which the body's plate is unveiled founds it too.
  if (best.type === "MEETING" && best.about.kind === "Consortium") {
    const founding = sentences.find(
      (folded) =>
        FOUNDED.test(folded.text) && bodiesIn(folded, 0, folded.text.length).some(({ draft }) => draft === best.about),
    );
    const unveiled = sentences.some((folded) => PLATE_UNVEILED.test(folded.text));
    if (founding && unveiled)
      stateEvent(reading, { folded: founding, type: "FOUNDING", about: best.about, date, place });
  }
  const meeting = candidates.find(
    (other) =>
      other.about === best.about &&
      best.type === "FOUNDING" &&
      other.type === "MEETING" &&
      /发展大会|论坛|年会|研讨会/.test(plain(other.folded)) &&
      other.score > 4,
  );
  if (meeting) stateEvent(reading, { ...meeting, date: meeting.date ?? date, place: meeting.place ?? place });
}

const plain = (folded: FoldedSentence): string =>
  folded.sentence.line.text.slice(folded.sentence.start, folded.sentence.end);

function occasionsIn(reading: Reading, folded: FoldedSentence, order: number): Occasion[] {
  const text = plain(folded);
  const type = typeOf(text);
  if (!type) return [];
  const bodies = bodiesIn(folded, 0, folded.text.length).filter(
    ({ draft, org }) =>
      draft.kind === "Consortium" || draft.name.endsWith("产业学院") || org.text.endsWith("合作委员会"),
  );
  const abouts = [...new Set(bodies.map(({ draft }) => draft))];
  if (
    abouts.length === 0 &&
    order < 6 &&
    reading.registry.main &&
    (type === "FOUNDING" || type === "MEETING" || namedEarly(reading, reading.registry.main)) &&
    /(?:联合体|共同体|集团|联盟|大会|会议|仪式)/.test(text)
  )
    abouts.push(reading.registry.main);
  if (abouts.length === 0) return [];
  const date = dateIn(text)?.date ?? brokenDate(text);
  const place = placeIn(reading, folded);
  return abouts.map((about, index) => {
    const own = bodies.find(({ draft }) => draft === about);
    const behind = own ? text.slice(own.start - folded.sentence.start, own.end - folded.sentence.start + 40) : text;
    const near = typeOf(behind.split(/暨|[,。;、](?=[^,。]*产教|[^,。]*集团)/)[0]!) ?? type;
    let score = 6 - Math.min(order, 10) * 0.25 - index * 0.2;
    if (date) score += 2;
    if (HELD.test(text)) score += 1;
    if (near === "FOUNDING") score += 1.5;
    if (near === "MEETING") score += 0.8;
    if (about === reading.registry.main) score += 1.5;
    if (/(?:章程|自\d{4}年|以来|去年|曾(?:经|被|在|任|于|获|是|多次|先后)|此前|下一步|将于|前身|往后|今后)/.test(text))
      score -= 2;
    if (near === "SIGNING" || near === "UNVEILING") score -= 0.5;
    return { folded, type: near, about, date, place, score };
  });
}

/** The consortium stands in the page's first sentences: it is what the page is about, not named in passing. */
const namedEarly = (reading: Reading, body: Draft): boolean =>
  [body.name, ...body.aliases].some((form) => form.length > 3 && reading.clean.text.slice(0, 400).includes(form));

/** One of these stands in whatever FOUNDING matches. */
const FOUNDING_SIGNS = ["成立", "启动", "创立", "组建", "筹建", "挂牌"];

function typeOf(text: string): EventType | undefined {
  if (hasSign(text, FOUNDING_SIGNS) && FOUNDING.test(text)) return "FOUNDING";
  if (MEETING.test(text)) return "MEETING";
  if (/揭牌仪式/.test(text)) return "UNVEILING";
  if (SIGNING.test(text)) return "SIGNING";
  if (UNVEILING.test(text)) return "UNVEILING";
  if (TRAINING.test(text)) return "TRAINING";
  if (VISIT.test(text)) return "VISIT";
  return undefined;
}

const brokenDate = (text: string): string | undefined => {
  const match = BROKEN_DATE.exec(text.replace(/^[^\d]{0,10}/, ""));
  return match ? `${pad(match[1]!)}-${pad(match[2]!)}` : undefined;
};

/** A date of the sentences before, where the one that names the occasion has none. */
function dateNear(sentences: readonly FoldedSentence[], folded: FoldedSentence): string | undefined {
  const index = sentences.indexOf(folded);
  for (const other of sentences.slice(Math.max(0, index - 3), index + 6)) {
    const found = dateIn(plain(other)) ?? undefined;
    if (found && !/来源|发布|时间:|浏览/.test(plain(other))) return found.date;
  }
  return undefined;
}

const PLACE_WORDS =
  /(?:在|位于|设在|会场设在|地点在|地点为|走进|到了|来到|落户|开到)([^,。;:、]{2,30}?)(?:隆重|顺利|成功|正式|盛大)*(?:举行|召开|举办|开幕|揭牌|成立|宣告|里坐|开幕|连开|开成立|同场|,|。|$)/;

function placeIn(reading: Reading, folded: FoldedSentence): { name: string; draft?: Draft } | undefined {
  const text = plain(folded);
  const match = PLACE_WORDS.exec(text);
  if (match) {
    const name = match[1]!.replace(/(?:隆重|顺利|成功|正式|盛大|圆满)+$/, "");
    const from = folded.sentence.start + match.index + match[0].indexOf(match[1]!);
    const body = bodiesIn(folded, 0, folded.text.length).find(({ start }) => start === from);
    if (body && body.draft.kind !== "Consortium") return { name: body.draft.name, draft: body.draft };
    if (name.length >= 2 && !/(?:会上|大会|会议|基础|框架|指导|支持|背景|今天|当天|此次|其中|此)/.test(name))
      return { name };
  }
  const host = folded.text.includes(O) ? HOST.exec(folded.text) : null;
  const body = host ? bodiesIn(folded, host.index, host.index + 1)[0] : undefined;
  if (body && body.draft.kind !== "Consortium") return { name: body.draft.name, draft: body.draft };
  return undefined;
}

const TYPE_ZH: Record<EventType, string> = {
  FOUNDING: "成立",
  MEETING: "会议",
  SIGNING: "签约",
  UNVEILING: "揭牌",
  VISIT: "调研",
  TRAINING: "培训",
  OTHER: "活动",
};

function stateEvent(reading: Reading, occasion: Omit<Occasion, "score">): Draft {
  const { type, about, date, place, folded } = occasion;
  const event = reading.registry.thing(
    "Event",
    `${about.name}${TYPE_ZH[type]}${date ? ` ${date}` : ""}`,
    `${type}|${about.name}`,
    {
      type,
      ...(date ? { date } : {}),
      ...(place ? { place: place.name } : {}),
    },
  );
  event.mentions = Math.max(1, event.mentions);
  reading.facts.add({
    subject: event,
    predicate: "ABOUT",
    object: about,
    fields: {},
    span: sentenceSpan(folded.sentence),
    rule: "occasion",
    confidence: 0.85,
  });
  if (place?.draft)
    reading.facts.add({
      subject: event,
      predicate: "HELD_AT",
      object: place.draft,
      fields: {},
      span: sentenceSpan(folded.sentence),
      rule: "occasion",
      confidence: 0.8,
    });
  return event;
}

/** A page without a consortium's occasion may still report one: people took part in something. */
function fallback(reading: Reading, sentences: readonly FoldedSentence[]): void {
  for (const folded of sentences.slice(0, 12)) {
    const text = plain(folded);
    const type = typeOf(text);
    const day = dateIn(text)?.date;
    // 一行来我校调研: a visit is not held.
    if (!type || !(HELD.test(text) || (type === "VISIT" && day))) continue;
    const found = day ?? dateNear(sentences, folded);
    const place = placeIn(reading, folded);
    const event = reading.registry.thing(
      "Event",
      `${TYPE_ZH[type]}${found ? ` ${found}` : ""}`,
      `${type}|${found ?? ""}`,
      { type, ...(found ? { date: found } : {}), ...(place ? { place: place.name } : {}) },
    );
    event.mentions = 1;
    reading.occasion = event;
    return;
  }
  const event = reading.registry.thing("Event", "活动", "OTHER|", { type: "OTHER" });
  event.mentions = 0;
  reading.occasion = event;
}
