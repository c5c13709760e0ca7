import type { Role } from "../model/ontology.ts";
import type { Draft } from "./entities.ts";
import { bodiesIn, C, O, P, type FoldedSentence } from "./folded.ts";
import { sentenceSpan, type Reading } from "./reading.ts";
import { hasSign, matchesOf } from "./matches.ts";

/**
 * Roles by the words for them, behind the signs of which each of these words holds one; where a word holds another, the
 * longer is named first and the shorter guarded.
 */
export const ROLE_WORDS: readonly (readonly [role: Role, signs: readonly string[], words: string])[] = [
  [
    "VICE_CHAIR",
    ["副"],
    "(?:常务|执行|轮值)?副理事长(?:单位)?|副主席单位|副会长单位|副主任委员单位|副主任单位|副组长单位",
  ],
  ["EXECUTIVE_CHAIR", ["执行"], "执行理事长(?:单位)?|执行主席单位"],
  [
    "CHAIR",
    ["理事长", "主席", "会长", "主任"],
    "(?<![副行])(?:轮值)?理事长(?:单位)?(?:(?:及|和|兼)秘书(?:处|长)单位)?|(?<!副)(?:轮值)?主席单位|(?<!副)会长单位|(?<!副)主任委员单位",
  ],
  ["SECRETARIAT", ["秘书"], "(?:理事长(?:单位)?(?:及|和|、|兼))?(?:副?秘书长单位|秘书处单位)|秘书处(?=设在|挂靠|落户)"],
  [
    "DIRECTOR",
    ["理事"],
    "(?:联合体|共同体|联盟|集团)?理事会成员单位|常务理事(?:单位)?(?!长)|(?<![副常])理事单位|(?<![副常务会行])理事(?=有|为|是|:)|(?<=任|当选|选为)理事(?![长会单])",
  ],
  [
    "LEAD",
    ["牵"],
    "(?:共同|联合|一起)?牵(?:的|了)?头(?:的)?(?:组建|成立|建设|申报|发起|筹建|创建|共建)?(?:单位|企业|学校|院校|高校|园区|方|者|人)?",
  ],
  [
    "CO_FOUNDER",
    ["发起", "组建", "成立"],
    "(?<!牵头)(?:共同|联合)?发起(?:人|方|单位|者|成立|组建)?|(?<!牵头)(?:共同|联合|一道|一同|携手)组建(?:的)?(?:单位)?|共同成立|联合成立",
  ],
  [
    "MEMBER",
    ["成员", "会员", "参与", "共建"],
    "成员单位|会员单位|新?成员(?=[有为是:])|参与(?:共建|建设|组建)(?:单位|的)?|共建单位",
  ],
];
const NUMERAL = "[一二两三四五六七八九十百\\d]+";
const MEASURE = "(?:家|所|个|方)";
/** What divides the bodies of one list. A comma does where the next body stands by itself behind it. */
const SEPARATOR = `(?:、|;|和|与|及|同|跟|,?以及|,?还有|联合|携手|会同|连同|,(?:另)?一${MEASURE}(?:是|为|叫|系))`;
const NOTE = "(?:\\([^()]{0,30}\\))?";
const ORGS = `[${O}](?:${NOTE}${SEPARATOR}(?:[${O}]旗下的)?[${O}])*`;
/** Not where the list turns out to be the head of another clause: …,省教育厅等部门给予指导. */
const NO_CLAUSE = `(?!${NOTE}等?(?:部门|单位)?[^。,;]{0,4}(?:给予|指导|支持|出席|到会|派|参加|负责人|领导|的负责|为依托|的代表))`;
const LINK = `(?:推出|选出|推选|产生|增补|里|中)?(?:它|这个|该|本)?[${C}]?(?:的)?(?:单位|方|企业|学校|院校|高校)?(?:共|一共)?(?:有|是|为|由|即|系|包括|:|——|分别是|分别为|分别由|依次为)?(?:${NUMERAL}${MEASURE}(?:单位|高校|企业|学校|院校|协会)?)?[,:]?(?:分别|依次)?(?:是|为|有|即|包括|叫|:)?(?:一${MEASURE}(?:是|为|叫))?`;

interface Pattern {
  readonly rule: string;
  readonly make: (words: string) => RegExp;
}
const PATTERNS: readonly Pattern[] = [
  // 牵头单位是甲、乙; 副理事长有…; 牵头的是…; 牵头学校有两所,一所是甲,一所是乙
  {
    rule: "role-is",
    make: (words) => new RegExp(`(?:${words})${LINK}(?<=[有是为由即系括:—叫])(?<list>${ORGS})${NO_CLAUSE}`, "g"),
  },
  // 发起单位围坐一圈:甲、乙
  { rule: "role-colon", make: (words) => new RegExp(`(?:${words})[^。;,${O}${C}]{0,10}:(?<list>${ORGS})`, "g") },
  // 由甲、乙牵头; 甲与乙共同牵头; 我院作为院校牵头单位; 学院是联合体的常务理事单位
  {
    rule: "by-role",
    make: (words) =>
      new RegExp(
        `(?<list>${ORGS})${NOTE}(?:等)?(?:,(?=${NUMERAL}${MEASURE}))?(?:共计|共)?(?:${NUMERAL}${MEASURE}(?:单位|企业|学校|院校)?)?(?:则|也|均|都|同时|同|正式|共同|分别|被)?(?:(?:被)?(?:确定|推选|推举|选举|增补|评选|聘任|列|选)为|作为|为|任|是|担任|当|做|当选|当选为|入选(?:为)?|获选为?|出任|成为|获聘|受聘为|领到|领回|获得|获颁|接过|成了|又是)?(?:了)?(?:[${C}](?:的)?|集团|联盟|其|首届|首批|院校|学校|企业|高校|园区|第一届|理事会|另外|新增|新晋|${NUMERAL}${MEASURE})*(?:共同|联合|一起|一道|一同)?(?:作|当)?(?:${words})(?!${LINK}(?<=[有是为:])[${O}])`,
        "g",
      ),
  },
  // 新添了13家副理事长单位,甲、乙等都在增补之列
  {
    rule: "role-listed",
    make: (words) =>
      new RegExp(
        `(?:${words})[^。;,${O}${C}]{0,6},(?<list>${ORGS})(?:等)?(?:都|均|也)?(?:在|位列|名列)[^。,;]{0,6}(?:之列|其中|里面|名单|内)`,
        "g",
      ),
  },
  // 发起它的是甲和乙
  {
    rule: "role-it-is",
    make: (words) =>
      new RegExp(
        `(?:${words})(?:它|这个|该)?(?:[${C}])?的(?:单位|企业|学校|院校|高校|协会)?(?:是|有|为)(?:${NUMERAL}${MEASURE}(?:单位|高校|企业|学校|院校|协会)?)?[,:]?(?:一${MEASURE}(?:是|为|叫))?(?<list>${ORGS})${NO_CLAUSE}`,
        "g",
      ),
  },
];
const compiled = ROLE_WORDS.map(([role, signs, words]) => ({
  role,
  signs,
  words: new RegExp(words),
  patterns: PATTERNS.map(({ rule, make }) => ({ rule, pattern: make(words) })),
}));

const MEMBER_PATTERNS: readonly { readonly role: Role; readonly pattern: RegExp }[] = [
  {
    role: "MEMBER",
    pattern: new RegExp(`(?<list>${ORGS})(?:等)?作为(?:新|首批)?(?:成员|会员)(?:单位)?(?:代表)?`, "g"),
  },
  {
    role: "MEMBER",
    pattern: new RegExp(
      `(?<list>${ORGS})(?:正式|已|均|都|也|先后)?(?:加入|成为)(?:了)?(?:其|该)?[${C}](?!的?(?:牵头|理事|副))`,
      "g",
    ),
  },
  {
    role: "MEMBER",
    pattern: new RegExp(
      `成员单位[^。;${O}]{0,14},(?<list>${ORGS})(?:等)?(?:都|均|也)?(?:在里面|在列|在其中|位列其中|名列其中|在内|赫然在列)`,
      "g",
    ),
  },
  {
    role: "MEMBER",
    pattern: new RegExp(
      `(?:新加入|新吸收|新增|吸纳|吸收)(?:的)?(?:成员|会员|成员单位|会员单位)?(?:单位)?(?:里|中)?(?:,)?(?:有|是|为|包括|:)(?:${NUMERAL}${MEASURE}[^。;:${O}]{0,6}[:,])?(?<list>${ORGS})`,
      "g",
    ),
  },
];
/** 联盟包括甲、乙、丙等单位 */
const HOLDS = new RegExp(
  `[${C}](?:的|目前|现|共|首批|成员|单位|会员){0,3}(?:包括|包含|涵盖|囊括|汇聚|汇集|集聚|吸纳)了?(?<list>${ORGS})等`,
  "g",
);
const SEAT = new RegExp(`秘书处(?:办公室)?(?:便|就)?(?:设在|设于|挂靠在?|落户|落在|放在|安在)(?<list>[${O}])`, "g");
/** C由我院牵头: every consortium of the list in front. */
const LED_BY = new RegExp(
  `(?<led>[${C}](?:(?:、|和|与|及)[${C}])*)(?:均|都|则)?由(?<list>${ORGS})[^。,;${O}${C}]{0,12}牵头`,
  "g",
);
const LEADS = new RegExp(
  `(?<list>${ORGS})(?:作为)?(?:院校|学校|高校|企业)?(?:共同|联合)?(?:牵头|主导)(?:单位|院校|学校|高校|企业|方)?(?:推动|组织|发起)?(?:建设|组建|成立|申报|创建)?(?:的|了)(?<led>[${C}](?:(?:、|和|与|及)[${C}])*)`,
  "g",
);
/** 谁来牵头?甲与乙两家。 */
const ANSWER = new RegExp(`^\\s*(?<list>${ORGS})`);
const ALSO = new RegExp(`[${O}](?:也)?是(?<word>发起|牵头)(?:方|单位)之一,(?<list>[${O}])(?:也|同样)是`, "g");

/** Reads who belongs to a consortium, and as what. */
export function readMemberships(reading: Reading, folded: FoldedSentence, previous: string): void {
  const { text } = folded;
  const asked = /(牵头|发起)(?:单位)?[??]\s*$/.exec(previous)?.[1];
  const answer = asked ? ANSWER.exec(text) : null;
  if (answer && reading.registry.main)
    list(reading, folded, answer, asked === "牵头" ? "LEAD" : "CO_FOUNDER", "answer", reading.registry.main);
  if (
    !/牵|发起|组建|理事|秘书|成员|会员|共建|加入|主席|会长|主任委员|吸收|吸纳|成立|共同|联合|成为|[包囊]括|包含|涵盖|[汇集]聚|汇集/.test(
      text,
    )
  )
    return;
  const consortium = consortiumOf(reading, folded);
  if (!consortium) return;
  if (!text.includes(O)) {
    representatives(reading, folded, consortium);
    appositions(reading, folded, consortium);
    return;
  }
  if (eachLeads(reading, folded)) return;
  for (const { role, signs, words, patterns } of compiled) {
    if (!hasSign(text, signs) || !words.test(text)) continue;
    for (const { rule, pattern } of patterns) {
      for (const match of matchesOf(text, pattern)) list(reading, folded, match, role, rule, consortium);
    }
  }
  for (const { role, pattern } of /成员|会员|加入|成为|吸收|吸纳/.test(text) ? MEMBER_PATTERNS : []) {
    for (const match of matchesOf(text, pattern)) list(reading, folded, match, role, "joins", consortium);
  }
  for (const match of text.includes(C) ? matchesOf(text, HOLDS) : [])
    list(reading, folded, match, "MEMBER", "holds", consortium);
  for (const match of text.includes("秘书处") ? matchesOf(text, SEAT) : [])
    list(reading, folded, match, "SECRETARIAT", "seat", consortium);
  for (const match of text.includes("之一") ? matchesOf(text, ALSO) : [])
    list(reading, folded, match, match.groups!["word"] === "发起" ? "CO_FOUNDER" : "LEAD", "also", consortium);
  for (const pattern of text.includes(C) ? [LED_BY, LEADS] : []) {
    for (const match of matchesOf(text, pattern)) {
      const led = bodiesIn(
        folded,
        match.index + match[0].indexOf(match.groups!["led"]!),
        match.index + match[0].indexOf(match.groups!["led"]!) + match.groups!["led"]!.length,
      );
      for (const { draft } of led) list(reading, folded, match, "LEAD", "leads", draft, true);
    }
  }
  appositions(reading, folded, consortium);
  representatives(reading, folded, consortium);
}

const EACH = new RegExp(
  `分别[是为由](?<list>${ORGS})${NOTE}(?:共同)?牵头(?:建设|组建|成立|申报)?的(?<led>[${C}](?:(?:、|和|与|及)[${C}])+)`,
);

/** 分别是甲和乙牵头的丙、丁: each leads its own; false where they are not as many. */
function eachLeads(reading: Reading, folded: FoldedSentence): boolean {
  const match = folded.text.includes("分别") ? EACH.exec(folded.text) : null;
  if (!match) return false;
  const within = (part: string): Draft[] => {
    const from = match.index + match[0].indexOf(part);
    return [...new Set(bodiesIn(folded, from, from + part.length).map(({ draft }) => draft))];
  };
  const [leaders, led] = [within(match.groups!["list"]!), within(match.groups!["led"]!)];
  if (leaders.length !== led.length) return false;
  for (const [at, body] of leaders.entries()) member(reading, folded, body, led[at]!, "LEAD", "leads");
  return true;
}

function list(
  reading: Reading,
  folded: FoldedSentence,
  match: RegExpMatchArray,
  role: Role,
  rule: string,
  consortium: Draft,
  fixed = false,
): void {
  const text = match.groups!["list"]!;
  const from = match.index! + match[0].indexOf(text);
  const target = fixed
    ? consortium
    : (nearConsortium(folded, match.index!, match.index! + match[0].length, from) ?? consortium);
  for (const { draft, org } of bodiesIn(folded, from, from + text.length)) {
    if (draft === target || draft.kind === "Consortium" || org.form === "generic") continue;
    // 某集团旗下的某公司: the company is the member.
    if (/^(?:集团)?旗下的/.test(folded.sentence.line.text.slice(org.end, org.end + 5))) continue;
    member(reading, folded, draft, target, role, rule);
  }
}

const APPOSITION: readonly (readonly [RegExp, Role])[] = [
  [/副理事长单位(?:代表|负责人)?[、:,]?$/, "VICE_CHAIR"],
  [/执行理事长单位(?:代表|负责人)?[、:,]?$/, "EXECUTIVE_CHAIR"],
  [/理事长单位(?:代表|负责人)?[、:,]?$/, "CHAIR"],
  [/秘书(?:长|处)单位(?:代表|负责人)?[、:,]?$/, "SECRETARIAT"],
  [/(?:常务)?理事(?:单位|学校|院校|企业)(?:代表|负责人)?[、:,]?$/, "DIRECTOR"],
  [/牵头(?:单位|企业|学校|院校|高校|方)(?:代表)?(?:——|[、:,])?$/, "LEAD"],
  [/(?:成员|会员)(?:单位|学校|企业|院校)(?:代表)?[、:]?$/, "MEMBER"],
];

/** 理事长单位甲; 牵头单位——乙, also where the body stands in a person's title. */
function appositions(reading: Reading, folded: FoldedSentence, consortium: Draft): void {
  const { sentence } = folded;
  let previous: { readonly end: number; readonly role: Role } | undefined;
  for (const org of sentence.line.organizations) {
    if (org.start < sentence.start || org.end > sentence.end || org.form === "generic" || org.kind === "Consortium")
      continue;
    const before = sentence.line.text.slice(Math.max(sentence.start, org.start - 14), org.start);
    // 副理事长单位甲、乙: the bodies that follow without a word between them.
    const listed = previous && /^(?:、|和|与|及)$/.test(sentence.line.text.slice(previous.end, org.start));
    // 监事长单位 and 董事单位 are no roles here; 牵头单位、 in a list of groups names nobody.
    const apart = /[、:,]$/.test(before) && !/(?:代表|负责人)[、:,]$|:$|作为[^,、]{0,6}单位,$/.test(before);
    const role = apart ? undefined : APPOSITION.find(([form]) => form.test(before))?.[1];
    previous = role ? { end: org.end, role } : listed ? { end: org.end, role: previous!.role } : undefined;
    if (!previous) continue;
    const draft = reading.registry.organization(
      org.parents.length > 0 && org.weak
        ? { ...org, text: sentence.line.text.slice(org.start, org.parents[0]!.end), kind: org.parents[0]!.kind }
        : org,
    );
    if (draft && draft !== consortium) member(reading, folded, draft, consortium, previous.role, "apposition");
  }
}

const CAME_FOR_MEMBERS = new RegExp(
  `(?:代表)?(?:新加入|新进)?(?:的)?(?:成员单位|会员单位|成员|会员)(?:里|中|方面)?(?:前来|出席|到会|参加)[^。,;${P}]{0,6}(?:有|是|为|:)(?<people>[^。;]+)`,
  "g",
);
const SPOKE_FOR_LEAD = new RegExp(
  `代表[^。,;${P}]{0,6}牵头(?:单位|学校|院校|企业|高校|方)[^。,;${P}]{0,10}(?:是|的有|为)[^。,;${P}]{0,8}(?<person>[${P}])`,
  "g",
);

/** 代表新加入成员前来的有…, 成员单位里出席的有…: the bodies of the persons listed; 代表牵头单位致辞的是…. */
function representatives(reading: Reading, folded: FoldedSentence, consortium: Draft): void {
  const { text, persons } = folded;
  if (persons.length === 0) return;
  for (const match of matchesOf(text, CAME_FOR_MEMBERS)) {
    const from = match.index + match[0].length - match.groups!["people"]!.length;
    for (const { index, person } of persons) {
      if (index < from || index >= match.index + match[0].length) continue;
      for (const body of bodiesOf(reading, person.draft))
        member(reading, folded, body, consortium, "MEMBER", "representatives");
    }
  }
  for (const match of text.includes("代表") ? matchesOf(text, SPOKE_FOR_LEAD) : []) {
    const item = folded.items.get(match.index + match[0].length - 1);
    if (item?.type === "person")
      for (const body of bodiesOf(reading, item.person.draft))
        member(reading, folded, body, consortium, "LEAD", "representatives");
  }
  for (const { index, person } of persons) {
    if (/^\((?:会员|成员)/.test(text.slice(index + 1, index + 4))) {
      for (const body of bodiesOf(reading, person.draft))
        member(reading, folded, body, consortium, "MEMBER", "representatives");
    }
  }
}

const bodiesOf = (reading: Reading, person: Draft): Draft[] =>
  reading.facts
    .about(person, "HOLDS_POST")
    .flatMap(({ object }) =>
      object === "document" || object.kind === "Consortium" ? [] : [bodyAbove(reading, object)],
    );

/** 教务处 → the college that it belongs to. */
function bodyAbove(reading: Reading, body: Draft): Draft {
  const parent = [...reading.registry.drafts.values()].find(
    (draft) =>
      draft.kind === body.kind &&
      draft !== body &&
      body.name.startsWith(draft.name) &&
      /(?:处|科|系|部|中心|办公室)$/.test(body.name),
  );
  return parent ?? body;
}

/** The consortium that a sentence speaks of: the first in it, else the page's. */
export function consortiumOf(reading: Reading, folded: FoldedSentence): Draft | undefined {
  for (const item of folded.items.values()) if (item.type === "org" && isUnion(item.draft)) return item.draft;
  const { line, start, end } = folded.sentence;
  // 集团秘书长…通报: the word for it may stand inside a person's title.
  for (const org of line.organizations) {
    if (org.start < start || org.end > end) continue;
    const ofCouncil =
      /^(?:集团|联盟)$/.test(org.text) &&
      /^(?:常务|执行)?副?(?:理事|秘书)长/.test(line.text.slice(org.end, org.end + 6));
    if (org.kind !== "Consortium" && !ofCouncil) continue;
    const draft = ofCouncil ? reading.registry.pointed(org.text, "Consortium") : reading.registry.organization(org);
    if (draft) return draft;
  }
  return reading.topic ?? reading.registry.main;
}

const isUnion = (draft: Draft): boolean =>
  draft.kind === "Consortium" || (draft.kind === "School" && /产业学院$/.test(draft.name));

/** The consortium inside a rule's match, else the nearest in front of it within its sentence half. */
function nearConsortium(folded: FoldedSentence, from: number, to: number, listAt: number): Draft | undefined {
  for (let i = from; i < to; i++) {
    const item = folded.items.get(i);
    if (item?.type === "org" && item.draft.kind === "Consortium" && i < to) return item.draft;
  }
  const clause = folded.text.lastIndexOf(";", Math.max(0, listAt - 1)) + 1;
  for (let i = from - 1; i >= clause; i--) {
    const item = folded.items.get(i);
    if (item?.type === "org" && isUnion(item.draft)) return item.draft;
  }
  return undefined;
}

/** States that a body belongs to a consortium. */
export function member(
  reading: Reading,
  folded: FoldedSentence,
  body: Draft,
  consortium: Draft,
  role: Role,
  rule: string,
): void {
  if (body === consortium || body.kind === "Person") return;
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
