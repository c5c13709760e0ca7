import type { Role } from "../model/ontology.ts";
import type { Draft } from "./entities.ts";
import { bodiesIn, C, endOf, O, P, type FoldedSentence } from "./folded.ts";
import { sentenceSpan, type Reading } from "./reading.ts";

/** Roles by the words for them, the longer before the shorter that they hold. */
const ROLE_WORDS: readonly (readonly [Role, string])[] = [
  ["VICE_CHAIR", "(?:常务|执行)?副理事长(?:单位)?|副主席单位|副会长单位|副主任单位|副组长单位|常务副理事长单位"],
  ["EXECUTIVE_CHAIR", "执行理事长(?:单位)?|执行主席单位"],
  ["CHAIR", "(?<!副)(?:轮值)?理事长(?:单位)?|(?<!副)主席单位|(?<!副)会长单位"],
  ["SECRETARIAT", "秘书长单位|秘书处(?:单位)?|副秘书长单位"],
  ["DIRECTOR", "(?:常务|副)?理事单位|常务理事(?!长)|(?<![副常务会])理事(?![长会])|理事会成员单位"],
  ["LEAD", "(?:共同|联合)?牵头(?:的)?(?:组建|成立|建设|申报|发起)?(?:单位|企业|学校|院校|高校|园区|方|者|人)?"],
  ["CO_FOUNDER", "(?:共同|联合)?发起(?:人|方|单位|者|成立)?|(?:共同|联合|一道|一同)组建(?:的)?(?:单位)?|共同成立"],
  ["MEMBER", "成员单位|会员单位|成员(?=[有为是:])|参与(?:共建|建设|组建)(?:单位|的)?|共建单位|加入"],
];
const SEPARATOR = "(?:、|,|;|和|与|及|以及|,?还有|联合|携手|会同)";
const LIST = `[${O}${C}${P}](?:${SEPARATOR}[${O}]|${SEPARATOR}?等)*`;
const ORGS = `[${O}](?:(?:\\([^()]{0,20}\\))?${SEPARATOR}[${O}])*`;
/** Between the word for a role and the list: 的单位有三家,分别为. */
const LINK = "(?:它的|这个|该)?(?:的)?(?:单位|方|企业|学校|院校|高校)?(?:[一二两三四五六七八九十\\d]+(?:家|所|个))?(?:,)?(?:便|就|正)?(?:共|共有)?(?:分别|依次)?(?:是|为|有|包括|:|——|即|系|由)(?:[一二两三四五六七八九十\\d]+(?:家|所|个)(?:单位|高校|企业|学校)?,)?(?:即|分别为|分别是|依次为|包括)?";

/** Reads who belongs to a consortium, and as what. */
export function readMemberships(reading: Reading, folded: FoldedSentence): void {
  const { text } = folded;
  if (!/[牵头发起组建理事长单位秘书成员会员共建加入主席会长]/.test(text)) return;
  const consortium = consortiumOf(reading, folded);
  if (!consortium) return;
  for (const [role, words] of ROLE_WORDS) {
    patternsOf(words).forEach(({ pattern, rule }) => {
      for (const match of text.matchAll(pattern)) {
        const list = match.groups?.["list"];
        if (!list) continue;
        const from = match.index + match[0].indexOf(list);
        const target = nearConsortium(folded, match.index, from + list.length) ?? consortium;
        for (const { draft, org } of bodiesIn(folded, from, from + list.length)) {
          if (draft === target || draft.kind === "Consortium") continue;
          if (org.form === "generic") continue;
          member(reading, folded, draft, target, role, rule, match.index, from + list.length);
        }
      }
    });
  }
}

const cache = new Map<string, { pattern: RegExp; rule: string }[]>();
function patternsOf(words: string): { pattern: RegExp; rule: string }[] {
  const known = cache.get(words);
  if (known) return known;
  const made = [
    // 牵头单位是甲、乙; 副理事长有…; 牵头的是…
    { rule: "role-is", pattern: new RegExp(`(?:${words})${LINK}(?<list>${ORGS})`, "g") },
    // 牵头发起它的是三方:…
    { rule: "role-it-is", pattern: new RegExp(`(?:${words})(?:它|这个|该)?[${C}]?的(?:单位|企业|学校)?(?:是|有|为)(?:[^。;${O}]{0,6}[:,])?(?<list>${ORGS})`, "g") },
    // 由甲、乙牵头; 甲与乙共同牵头
    { rule: "by-role", pattern: new RegExp(`(?<list>${ORGS})(?:等)?(?:[一二两三四五六七八九十\\d]+(?:家|所|个)(?:单位)?)?(?:作为|为|任|是|担任|当|当选|出任|成为|被推选为|则为)?(?:[${C}](?:的)?)?(?:共同|联合|一起|一道|一同)?(?:作|当)?(?:${words})`, "g") },
    // 理事长单位甲; 牵头单位——甲
    { rule: "role-apposition", pattern: new RegExp(`(?:${words})(?:——|代表、|:)?(?<list>[${O}])`, "g") },
  ];
  cache.set(words, made);
  return made;
}

/** The consortium that a sentence speaks of: the first in it, else the page's. */
function consortiumOf(reading: Reading, folded: FoldedSentence): Draft | undefined {
  for (const item of folded.items.values()) if (item.type === "org" && item.draft.kind === "Consortium") return item.draft;
  return reading.registry.main;
}

/** The consortium nearest in front of a rule's match within its clause, or inside the match. */
function nearConsortium(folded: FoldedSentence, from: number, to: number): Draft | undefined {
  const clause = Math.max(folded.text.lastIndexOf(";", from), folded.text.lastIndexOf(",", from - 1), -1) + 1;
  for (let i = to - 1; i >= clause; i--) {
    const item = folded.items.get(i);
    if (item?.type === "org" && item.draft.kind === "Consortium") return item.draft;
  }
  return undefined;
}

function member(reading: Reading, folded: FoldedSentence, body: Draft, consortium: Draft, role: Role, rule: string, from: number, to: number): void {
  void from;
  void to;
  void endOf;
  reading.facts.add({
    subject: body,
    predicate: "MEMBER_OF",
    object: consortium,
    fields: { role },
    span: sentenceSpan(folded.sentence),
    rule,
    confidence: 0.85,
  });
}
export { LIST };
