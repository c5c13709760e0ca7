import type { Draft } from "./entities.ts";
import type { Fact } from "./facts.ts";
import { bodiesIn, B, endOf, O, P, type FoldedSentence } from "./folded.ts";
import { findOrganizations } from "./organizations.ts";
import { sentenceSpan, spanOf, type Reading } from "./reading.ts";
import { tokenize } from "./tokens.ts";
import { matchesOf } from "./matches.ts";

const POLICY =
  /(?:通知|意见|办法|方案|规划|纲要|细则|条例|决定|决议|公告|通告|批复|规定|指引|指南|标准(?:\([^()]*\))?|行动计划|计划|函|法|措施|若干措施|实施意见|实施方案|要点|规程|制造2025|规范)(?:\([^()]{1,12}\))?$/;
const NO_POLICY =
  /(?:章程|名单|工作计划|会议纪要|协议|合同|年报|日报|晚报|时报|新闻|杂志|周刊|报告)(?:\([^()]{1,12}\))?$|^通知$|^意见$|^办法$|^方案$/;
const NUMBER = /^\s*[((]([^()()]{2,16}[〔[(【]\s*\d{4}\s*[〕\])】]\s*第?\d+\s*号)[))]?/;
const ISSUE = new RegExp(
  `((?:[${O}](?:、|和|与|及|,)?)+)(?:\\([^()]{0,40}\\))?(?:近日|日前|联合|共同|先后|又|新|正式|一起|近期|已|于[^,。]{2,12})*(?:印发|发布|出台|下发|颁布|发|制定|公布|发出)(?:了|的)?(?:通知)?[^。,;]{0,8}?([${B}](?:(?:、|和|与)?[${B}])*)`,
  "g",
);

/** Reads policies with their number and issuer, and reports or projects that people presented. */
export function readPolicies(reading: Reading, folded: FoldedSentence): void {
  const { sentence, text } = folded;
  for (const [index, item] of folded.items) {
    if (item.type !== "book" || !isPolicy(item.book.text) || presented(folded, index)) continue;
    const rest = sentence.line.text.slice(item.end, item.end + 40);
    const number = NUMBER.exec(rest)?.[1]?.replace(/\s+/g, "");
    const draft = policy(reading, item.book.text, number);
    draft.mentions++;
    for (const issuer of issuersInTitle(reading, item.book.text)) issued(reading, issuer, draft, bySentence(folded));
  }
  if (!text.includes(B)) return;
  for (const match of /印发|发布|出台|下发|颁布|发|制定|公布/.test(text) ? matchesOf(text, ISSUE) : []) {
    const issuers = bodiesIn(folded, match.index, match.index + match[1]!.length);
    const from = match.index + match[0].lastIndexOf(match[2]!);
    for (let i = from; i < from + match[2]!.length; i++) {
      const item = folded.items.get(i);
      if (item?.type !== "book" || !isPolicy(item.book.text)) continue;
      const draft = policy(reading, item.book.text);
      for (const { draft: issuer } of issuers) issued(reading, issuer, draft, bySentence(folded));
    }
  }
  for (const match of text.includes("由") ? matchesOf(text, ISSUED_BY) : []) {
    const item = folded.items.get(match.index);
    if (item?.type !== "book" || !isPolicy(item.book.text)) continue;
    const at = match.index + match[0].indexOf(match[2]!);
    for (const { draft } of bodiesIn(folded, at, at + match[2]!.length))
      issued(reading, draft, policy(reading, item.book.text), bySentence(folded));
  }
}

/** 《意见》由中办、国办于2022年12月印发. */
const ISSUED_BY = new RegExp(
  `([${B}])(?:[^。;${B}]{0,10})由((?:[${O}](?:、|和|与|及)?)+)(?:于[^,。]{2,14}?)?(?:联合|共同|正式)?(?:印发|发布|出台|下发|颁布|制定)`,
  "g",
);

const isPolicy = (title: string): boolean => POLICY.test(title) && !NO_POLICY.test(title) && title.length >= 4;

const SPEAKER_BEFORE = new RegExp(
  `[${P}](?:[^。;]{0,6}(?:以|作|作了|做了?|围绕|题为|发布|分享)[^。;]{0,10}|:|,)\\s*$|(?:发布环节|发布的主角)[^。]{0,6}$`,
);
/** Units before a title in which a speaker is looked for. */
const SPEAKER_WITHIN = 40;

/** 《…》 behind a speaker's name and a colon is a report, not a policy. */
const presented = ({ text }: FoldedSentence, index: number): boolean =>
  SPEAKER_BEFORE.test(text.slice(Math.max(0, index - SPEAKER_WITHIN), index));

const policy = (reading: Reading, title: string, number?: string): Draft =>
  reading.registry.thing("Policy", title, title, { title, ...(number ? { number } : {}) });

/** A notice's own title on a line without book-title marks: 教育部办公厅关于公布…名单的通知. */
export function readNotice(reading: Reading): void {
  for (const line of reading.lines.slice(0, 14)) {
    const title = line.text.trim();
    if (!/^[^。,;:!?]{0,60}关于[^。,;:!?]{4,70}的(?:通知|意见|公告|批复|决定|函|通报)$/.test(title)) continue;
    const next = reading.lines
      .slice(reading.lines.indexOf(line) + 1, reading.lines.indexOf(line) + 8)
      .find(({ text }) => /^\s*[\u3400-\u9fff]{2,10}[〔[]\d{4}[〕\]]\s*\d+\s*号\s*$/.test(text));
    const draft = policy(reading, title, next?.text.trim());
    draft.mentions++;
    const start = line.base + line.text.indexOf(title);
    const said = { span: { start, end: start + title.length }, rule: "notice", confidence: 0.95 };
    for (const issuer of issuersInTitle(reading, title)) issued(reading, issuer, draft, said);
    return;
  }
}

/** 教育部办公厅关于…的通知: the bodies before 关于. */
function issuersInTitle(reading: Reading, title: string): Draft[] {
  const head = /^([^关]{2,60}?)关于/.exec(title)?.[1];
  if (!head) return [];
  return findOrganizations(head, tokenize(head), () => false).flatMap(
    (org) => reading.registry.organization(org.form === "generic" ? { ...org, form: "name" } : org) ?? [],
  );
}

function issued(
  reading: Reading,
  issuer: Draft,
  object: Draft,
  said: Pick<Fact, "span" | "rule" | "confidence">,
): void {
  if (issuer.kind !== "Government") return;
  issuer.mentions = Math.max(1, issuer.mentions);
  reading.facts.add({ subject: issuer, predicate: "ISSUED", object, fields: {}, ...said });
}

const bySentence = ({ sentence }: FoldedSentence): Pick<Fact, "span" | "rule" | "confidence"> => ({
  span: sentenceSpan(sentence),
  rule: "policy",
  confidence: 0.9,
});

/** Who presented what, between two folded units of the sentence. */
type Say = (person: Draft, title: string, workKind: "REPORT" | "PROJECT", from: number, to: number) => void;

const SPOKE_ON = new RegExp(
  `([${P}])(?:\\s*:\\s*|[^。;${P}${B}]{0,24}?(?:题为|以|作|做|围绕|分享|带来)(?:了)?[^。;${P}${B}]{0,12}?)([${B}])(?=([^。;${P}]{0,14}))`,
  "g",
);
const RELEASED = new RegExp(`发布环节[^。]{0,12}([${B}])[^。]{0,30}发布人[^。]{0,30}?([${P}])`, "g");

/** 报告人:《题》 on a line, 作题为《…》的报告, P分别发布…项目. */
export function readWorks(reading: Reading, folded: FoldedSentence): void {
  const { text } = folded;
  if (folded.persons.length === 0 || !/报告|演讲|讲座|发言|分享|主题|汇报|发布|:/.test(text)) return;
  const say: Say = (person, title, workKind, from, to) => {
    const work = reading.registry.thing("Work", title, `${person.name}|${title}`, { title, workKind });
    work.mentions = 1;
    reading.facts.add({
      subject: person,
      predicate: "PRESENTED",
      object: work,
      fields: {},
      span: spanOf(folded.sentence.line, folded.at[from]!, endOf(folded, to)),
      rule: "work",
      confidence: 0.85,
    });
    if (reading.occasion) {
      reading.facts.add({
        subject: person,
        predicate: "TOOK_PART",
        object: reading.occasion,
        fields: { as: workKind === "REPORT" ? "REPORTED" : "RELEASED" },
        span: sentenceSpan(folded.sentence),
        rule: "work",
        confidence: 0.85,
      });
    }
  };
  const titled = text.includes(B);
  for (const match of titled ? matchesOf(text, SPOKE_ON) : []) {
    const person = folded.items.get(match.index);
    const bookAt = match.index + match[0].length - 1;
    const book = folded.items.get(bookAt);
    if (person?.type !== "person" || book?.type !== "book") continue;
    const tail = match[3] ?? "";
    if (
      /:\s*$/.test(match[0].slice(1, -1)) ||
      /报告|演讲|讲座|发言|分享|主题|汇报/.test(tail + match[0]) ||
      /报告$/.test(book.book.text)
    ) {
      if (/学习|贯彻|落实|按照|传达|解读|宣读/.test(match[0])) continue;
      say(person.person.draft, book.book.text, "REPORT", match.index, bookAt);
    }
  }
  for (const match of titled ? matchesOf(text, RELEASED) : []) {
    const bookAt = match.index + match[0].indexOf(match[1]!);
    const book = folded.items.get(bookAt);
    const person = folded.items.get(match.index + match[0].length - 1);
    if (book?.type === "book" && person?.type === "person")
      say(person.person.draft, book.book.text, "PROJECT", bookAt, match.index + match[0].length - 1);
  }
  if (text.includes("发布")) readProjects(folded, say);
  if (titled) readPairs(folded, say);
  if (text.includes("“")) readQuoted(folded, say);
}

/** Places of a folded unit in a stretch that begins at `from`. */
const placesOf = (mark: string, stretch: string, from: number): number[] =>
  [...stretch].flatMap((char, i) => (char === mark ? [from + i] : []));

const PAIRS = new RegExp(
  `((?:[${P}][^。;${P}${B}]{0,3})+)[^。;${P}${B}]{0,16}(?:报告|演讲|讲座)[^。;${P}${B}]{0,10}(?:题目|题|主题)(?:分别)?(?:叫|为|是|:)((?:[${B}](?:、|和|与)?)+)`,
  "g",
);

/** 甲、乙各作一场报告,题目分别叫《A》和《B》. */
function readPairs(folded: FoldedSentence, say: Say): void {
  for (const match of matchesOf(folded.text, PAIRS)) {
    const persons = placesOf(P, match[1]!, match.index);
    const books = placesOf(B, match[2]!, match.index + match[0].length - match[2]!.length);
    if (persons.length !== books.length) continue;
    for (const [i, index] of persons.entries()) {
      const person = folded.items.get(index);
      const book = folded.items.get(books[i]!);
      if (person?.type === "person" && book?.type === "book")
        say(person.person.draft, book.book.text, "REPORT", match.index, books[i]!);
    }
  }
}

const QUOTED = new RegExp(
  `([${P}])[^。;${P}“]{0,16}(?:题为|以)“([^”]{4,60})”(?:为题)?[^。;${P}]{0,10}(?:报告|演讲|讲座|发言|分享)`,
  "g",
);

/** 作题为“…”的主旨报告: a title in quotation marks. */
function readQuoted(folded: FoldedSentence, say: Say): void {
  for (const match of matchesOf(folded.text, QUOTED)) {
    const person = folded.items.get(match.index);
    if (person?.type === "person")
      say(
        person.person.draft,
        unfold(folded, match[2]!, match),
        "REPORT",
        match.index,
        match.index + match[0].length - 1,
      );
  }
}

const PERSON_LIST = `[${P}](?:[^。;${P}]{0,40}?[、和与]?[${P}])*`;
const PROJECTS = [
  new RegExp(`(${PERSON_LIST})[^。;${P}]{0,20}?发布(?:的)?(?:项目)?(?:分别)?(?:为|是|有|:)([^。;${P}]+)`, "g"),
  new RegExp(`(${PERSON_LIST})分别(?:进行|作|做|对)?(?:了)?([^。;${P}]{6,80}?)(?:项目)?(?:的)?发布`, "g"),
];

/** 甲、乙、丙先后登台,所发布的项目分别为A、B、C: as many projects as persons, in the same order. */
function readProjects(folded: FoldedSentence, say: Say): void {
  for (const pattern of PROJECTS) {
    for (const match of matchesOf(folded.text, pattern)) {
      const persons = placesOf(P, match[1]!, match.index);
      const titles = match[2]!
        .replace(/项目$/, "")
        .split(/[、,]|以及|和(?=[^、]*$)/)
        .map((title) => title.trim())
        .filter(Boolean);
      if (persons.length !== titles.length) continue;
      const end = match.index + match[0].length - 1;
      for (const [i, at] of persons.entries()) {
        const item = folded.items.get(at);
        const title = unfold(folded, titles[i]!, match);
        if (item?.type === "person" && title) say(item.person.draft, title, "PROJECT", match.index, end);
      }
    }
  }
}

/** A title in which a body was folded, as it stands in the line. */
function unfold(folded: FoldedSentence, title: string, match: RegExpMatchArray): string {
  const from = match.index! + match[0].indexOf(title);
  let whole = "";
  for (let i = from; i < from + title.length; i++) {
    const item = folded.items.get(i);
    whole += item ? folded.sentence.line.text.slice(item.start, item.end) : folded.text[i]!;
  }
  return whole.replace(/[《》]/g, "");
}
