import type { Counted } from "../model/ontology.ts";
import type { Folded, FoldedSentence } from "./folded.ts";
import { sentenceSpan, spanOf, type Reading } from "./reading.ts";
import type { Draft } from "./entities.ts";
import { matchesOf } from "./matches.ts";

/** What a counted noun is, the more special first. */
const NOUNS: readonly (readonly [Counted, RegExp])[] = [
  [
    "MEMBER",
    /^(?:联合体|共同体|联盟|集团)?(?:理事会)?(?:成员单位|会员单位|成员|会员|理事单位|单位(?=[^。,;]{0,4}(?:共同|联合|参与|一道|携手)?(?:组建|共建|组成|加入|建设)))/,
  ],
  [
    "SCHOOL",
    /^(?:中高本|中高职|中职|高职|高等|中等|本科|普通|职业|应用型|技工|技师|省内|市内|国内|各类|各级|中|高|本|专|兄弟)*(?:和)?(?:院校|高校|学校|职业院校|本科院校|高等院校|职业本科|技师学院|学院|大学|本科高校|高职院校|中职学校|中小学)/,
  ],
  [
    "RESEARCH_INSTITUTE",
    /^(?:汽车|行业|专业|各类|高端|国家级|省级)*(?:科研机构|科研院所|研究机构|研究院所|研究院|研究所|科研单位|科研平台)/,
  ],
  ["ASSOCIATION", /^(?:[^企和与、,。;\d]{0,6}?)(?:行业协会|行业组织|协会|学会|商会|社会组织|社会团体|行业商会)/],
  ["GOVERNMENT", /^(?:市直|省直|区直|县直|相关)?(?:政府部门|政府机构|职能部门|党政机关|机关单位|委办局|部门)/],
  ["PARK", /^(?:产业|高新|工业|经济)*(?:园区|开发区|产业园|工业园)/],
  ["ENTERPRISE", /^(?:[^和与、,。;\d]{0,8}?)(?:企业|公司|厂商)/],
];
const NUMBER = "(\\d[\\d,]*|[一二两三四五六七八九十百千]+)";
/** What the nouns for members begin with: the only ones that are counted without a measure word. */
const MEMBER_STARTS = "联共集理成会单";
const BEFORE_NOUN = new RegExp(
  `${NUMBER}(?=[余多家所个名位人的${MEMBER_STARTS}])(?:余|多)?(?:余)?(?:家|所|个|名|位|人)?(?:余)?(?:的)?`,
  "g",
);
/** Behind the number of a noun that stands before it. */
const MEASURED = "(?:余|多)?(?:家|所|个)(?![\\u3400-\\u9fff]*(?:企业|院校|学校|单位|协会|机构|专业|方面|省|市))";
const HAS_MEASURED = new RegExp(`[\\d一二两三四五六七八九十百千,]${MEASURED}`);
const AFTER_NOUN = new RegExp(
  `([\\u3400-\\u9fff()]{2,14}?)(?:是|多达|现有|已有|已达|达到|达|共|共有|眼下有|目前有|现已有|增至|为|有|近|约|共计|合计|超过|逾|:)?${NUMBER}${MEASURED}`,
  "g",
);
const ATTENDEES = [
  new RegExp(`(?:来的|到的|到场的|参会的)(?:共)?有${NUMBER}(?:余|多)?(?:人|名|位)`),
  new RegExp(
    `(?:共计?|共有|约|近|来了|坐进了|等)?${NUMBER}(?:余|多)?(?:余)?(?:人|名|位)(?:[^。,;、]{0,12})?(?:出席|参加|参会|到会|与会|到场|参与|齐聚|相聚|见证|欢聚)`,
  ),
  new RegExp(
    `(?:出席|参加|参会|到会|与会|到场|来宾|到会者|代表|嘉宾|人员|师生)[^。;\\d]{0,22}?(?:共计?|共有|有|约|近|达|一共来了|来了|逾|超过)?${NUMBER}(?:余|多)?(?:余)?(?:人|名|位)`,
  ),
  new RegExp(`(?:共有|共|坐进了|一共来了|总计)${NUMBER}(?:余|多)?(?:人|名|位)`),
  new RegExp(`(?:代表|嘉宾|人员|师生|专家)[^。;\\d]{0,10}?(百)余(?:人|名|位)`),
];

const DIGITS: ReadonlyMap<string, number> = new Map(
  [..."一二三四五六七八九"].map((char, i) => [char, i + 1] as const).concat([["两", 2]]),
);
const UNITS: ReadonlyMap<string, number> = new Map(Object.entries({ 十: 10, 百: 100, 千: 1000 }));

/** 126, 1,200, 一百二十 or 百: as a number; undefined where it is none. */
export function numberOf(text: string): number | undefined {
  if (/^\d/.test(text)) return Number(text.replaceAll(",", ""));
  if (text === "百") return 100;
  let total = 0;
  let current = 0;
  for (const char of text) {
    const digit = DIGITS.get(char);
    if (digit) current = digit;
    else {
      const unit = UNITS.get(char);
      if (!unit) return undefined;
      total += (current || 1) * unit;
      current = 0;
    }
  }
  return total + current || undefined;
}

const LISTED = new RegExp(`成员(?:单位)?(?:包括|有|涵盖|为)[^。;]{0,200}?等${NUMBER}(?:余|多)?家`);
const JOINED = new RegExp(`(?:组建|共建|发起|加入)的(?:共)?有${NUMBER}(?:余|多)?家单位`);
/** 成员单位从38家增至64家: the later figure. */
const GROWN = new RegExp(
  `成员(?:单位)?[^。;]{0,24}?(?:增至|长到|增加到|扩大到|扩至|扩到|发展到|升至|增长到)${NUMBER}(?:余|多)?(?:家|个)`,
);

/** Units behind a number in which its noun is looked for, with what comes behind it. */
const LONGEST_NOUN = 80;

/** In front of a number that counts several kinds together, and behind the first of them. */
const UNITED = /(?:联合|汇聚|携手|集聚|吸纳|会同)(?:了)?(?:全国|国内|省内|市内|全省|全市|全球|海内外)?(?:的)?$/;
const SEVERAL_NOUNS = /^(?:、[^,。;、\d]{2,10}){1,6}(?:、|和|及|与|以及)[^,。;、\d]{2,10}?(?:等|共同|组建|组成|参与)/;

/** Which sentences speak of what a consortium is made of, not of who came or signed. */
const MADE_OF =
  /(?:成员|会员|共建|组建|牵头|组成|汇聚|联合|吸纳|吸收|加入|现有|拥有|覆盖|涵盖|涉及|集聚|成立|构成|发起|参与|单位|理事|携手|会聚|囊括|汇集|规模|聚合|遍及|整合)/;
const WHO_CAME = /(?:代表|出席|到会|参加会议|参会|到场|与会|签约|派了|负责人|负责同志|来自)/;

/** Reads how many of each kind a consortium unites, and how many people came. */
export function readCounts(reading: Reading, folded: FoldedSentence, previous: string): void {
  const { sentence } = folded;
  const text = sentence.line.text.slice(sentence.start, sentence.end);
  if (!/[\d一二三四五六七八九十百]/.test(text)) return;
  if (!subjectOf(reading, folded, sentence.start)) return;
  const say = (of: Counted, n: number, start: number, end: number, confidence: number): void => {
    if (n < 2 || n > 1_000_000) return;
    // Those who came came to the page's occasion, whoever else is named in the sentence.
    const host = of === "ATTENDEE" ? reading.registry.main : undefined;
    reading.facts.add({
      subject: host ?? subjectOf(reading, folded, sentence.start + start)!,
      predicate: "STATES_COUNT",
      object: "document",
      fields: { of, n },
      span:
        sentence.end - sentence.start < 400
          ? sentenceSpan(sentence)
          : spanOf(sentence.line, sentence.start + start, sentence.start + end),
      rule: "count",
      confidence,
    });
  };
  for (const pattern of /[\d一二三四五六七八九十百余多](?:人|名|位)/.test(text) ? ATTENDEES : []) {
    const match = pattern.exec(text);
    const n = match && numberOf(match[1]!);
    if (match && n && n >= 8) {
      say("ATTENDEE", n, match.index, match.index + match[0].length, 0.85);
      break;
    }
  }
  const measured = /家|个/.test(text);
  const listed = measured ? LISTED.exec(text) : null;
  if (listed) say("MEMBER", numberOf(listed[1]!) ?? 0, listed.index, listed.index + listed[0].length, 0.85);
  const joined = measured ? JOINED.exec(text) : null;
  if (joined) say("MEMBER", numberOf(joined[1]!) ?? 0, joined.index, joined.index + joined[0].length, 0.85);
  const grown = measured ? GROWN.exec(text) : null;
  if (grown) say("MEMBER", numberOf(grown[1]!) ?? 0, grown.index, grown.index + grown[0].length, 0.9);
  for (const match of matchesOf(text, BEFORE_NOUN)) {
    const n = numberOf(match[1]!);
    if (!n) continue;
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + LONGEST_NOUN);
    const any = /[家所个](?:余?的)?$/.test(match[0]);
    if (!any && !MEMBER_STARTS.includes(rest[0] ?? "-")) continue;
    const noun = NOUNS.find(([of, form]) => (any || of === "MEMBER") && form.test(rest));
    if (!noun || /[第\d.]/.test(text[match.index - 1] ?? "")) continue;
    const [of, form] = noun;
    const tail = rest.slice(form.exec(rest)![0].length);
    const clause = clauseAround(text, match.index);
    if (!MADE_OF.test(clause) && !(MADE_OF.test(previous) && /其中/.test(text))) continue;
    if (attending(text, match.index, tail)) continue;
    if (
      /^(?:和|与|及)(?:[^,。;、]{0,10})(?:组织|企业|机构|单位)/.test(tail) &&
      of !== "MEMBER" &&
      !/\d/.test(tail.slice(0, 12)) &&
      of === "ENTERPRISE"
    )
      continue;
    if (
      /^[一两]/.test(match[1]!) ||
      /^\s*(?:\d+|共\d+)(?:余)?(?:家|所|个)/.test(tail) ||
      /落户/.test(text.slice(Math.max(0, match.index - 20), match.index + 20))
    )
      continue;
    if (/^(?:联盟|中心|名单|委员会|专业)/.test(tail)) continue;
    // 联合90余家行业组织、学校、科研机构、上下游企业等共同组建: all together.
    if (UNITED.test(text.slice(0, match.index)) && SEVERAL_NOUNS.test(tail)) {
      say("MEMBER", n, match.index, match.index + match[0].length + 6, 0.8);
      continue;
    }
    say(of, n, match.index, match.index + match[0].length + 6, 0.8);
  }
  for (const match of HAS_MEASURED.test(text) ? matchesOf(text, AFTER_NOUN) : []) {
    const n = numberOf(match[2]!);
    if (!n) continue;
    const before = match[1]!.replace(FILLER, "");
    // 甲大学、乙学院两家: the word before the number is the end of a name.
    const end = sentence.start + match.index + before.length;
    if (sentence.line.organizations.some((org) => org.form === "name" && org.start < end && org.end >= end)) continue;
    const noun = NOUNS.find(([, form]) => endsWithNoun(before, form));
    if (!noun) continue;
    if (/落户/.test(text.slice(Math.max(0, match.index - 12), match.index + 20)) || /^[一两]$/.test(match[2]!))
      continue;
    // 科研机构、行业协会、院校、企业70家: together.
    if (
      noun[0] !== "MEMBER" &&
      n >= 10 &&
      /(?:院校|学校|高校|机构|协会|组织|企业|院所)、$/.test(
        text.slice(0, match.index + 1 + (match[1]!.length - match[1]!.trimStart().length)).slice(0, match.index),
      ) &&
      !/\d/.test(text.slice(Math.max(0, match.index - 12), match.index))
    ) {
      say("MEMBER", n, match.index, match.index + match[0].length, 0.75);
      continue;
    }
    if (/实到|单位理事|个人/.test(match[0]) || attending(text, match.index, "")) continue;
    say(noun[0], n, match.index, match.index + match[0].length, 0.8);
  }
}

/** Between a noun and its number. */
const FILLER = /(?:应到|实到|现有|已有|现|已|共|约|近|有|达|数|数量|总数|眼下|目前|如今|[()])+$/;

/** Whether a text ends with a noun, whatever stands before it. */
function endsWithNoun(text: string, form: RegExp): boolean {
  for (let skip = 0; skip < text.length; skip++) {
    const hit = form.exec(text.slice(skip));
    if (hit !== null && skip + hit[0].length >= text.length) return true;
  }
  return false;
}

const clauseAround = (text: string, at: number): string =>
  text.slice(Math.max(0, text.lastIndexOf("。", at)), Math.max(at + 60, text.indexOf("。", at)));

/** 24家科研机构、10家企业的代表: bodies that came, not members. */
function attending(text: string, at: number, tail: string): boolean {
  const clause = text.slice(Math.max(text.lastIndexOf(";", at), text.lastIndexOf("。", at)) + 1, at);
  const rest = text.slice(at, at + 60);
  if (/^(?:等)?(?:的)?(?:[^,。;]{0,6})(?:代表|负责人|负责同志|领导)/.test(tail)) return true;
  if (/^[^。;]{0,40}(?:的代表|代表(?:参加|出席)|派了代表|有关负责)/.test(rest)) return true;
  return WHO_CAME.test(clause.slice(-30)) && !/成员|会员|牵头|组建|共建/.test(clause);
}

/** The consortium whose count stands at a place of the line: the first of its half of the sentence, else of the whole. */
function subjectOf(reading: Reading, folded: FoldedSentence, at: number): Draft | undefined {
  const unions = [...folded.items.values()].filter(
    (item) => item.type === "org" && item.draft.kind === "Consortium",
  ) as Extract<Folded, { type: "org" }>[];
  const half = Math.max(folded.sentence.start, folded.sentence.line.text.lastIndexOf(";", at) + 1);
  const own = unions.find(({ start }) => start >= half && start < at) ?? unions[0];
  if (own) return own.draft;
  const spokenOf = /^(?:该|这个|此)/.test(folded.text) ? reading.topic : undefined;
  const known = spokenOf ?? reading.registry.main ?? reading.registry.council;
  if (known) return known;
  const about = reading.facts.first("ABOUT")?.object;
  return about && about !== "document" ? about : undefined;
}
