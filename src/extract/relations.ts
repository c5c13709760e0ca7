import type { Predicate } from "../model/ontology.ts";
import type { Draft } from "./entities.ts";
import { bodiesIn, C, O, type FoldedSentence } from "./folded.ts";
import { sentenceSpan, type Reading } from "./reading.ts";
import { matchesOf } from "./matches.ts";

const SEP = "(?:、|和|与|及|以及)";
const ORGS = `[${O}](?:${SEP}[${O}])*`;

interface Rule {
  readonly predicate: Predicate;
  readonly rule: string;
  readonly pattern: RegExp;
}

/** Each pattern names the far bodies `to`; the near one (`from`) is the consortium spoken of, unless it is named too. */
const RULES: readonly Rule[] = [
  {
    predicate: "BASED_IN",
    rule: "based-in",
    pattern: new RegExp(`依托(?:于|园区|单位|的是|地)?(?:定在|设在|是|为|:|,)?(?<to>[${O}])`, "g"),
  },
  { predicate: "BASED_IN", rule: "based-in", pattern: new RegExp(`以(?<to>[${O}])为(?:主要)?(?:依托|基础|载体)`, "g") },
  {
    predicate: "BASED_IN",
    rule: "based-in",
    pattern: new RegExp(`(?<to>[${O}])(?:便)?(?:是|为|作)(?:它的|其|该)?依托`, "g"),
  },
  {
    predicate: "COORDINATED_BY",
    rule: "coordinated-by",
    pattern: new RegExp(
      `(?:指导|支持|统筹|主管|业务指导)(?:单位|方|部门|机构)(?:请的|请了)?(?:是|为|有|:|包括)(?<to>${ORGS})`,
      "g",
    ),
  },
  {
    predicate: "COORDINATED_BY",
    rule: "coordinated-by",
    pattern: new RegExp(
      `(?:由|在)?(?<to>${ORGS})(?:等)?(?:部门|单位)?(?:的)?(?:共同|联合)?(?:负责)?(?:给予)?(?:统筹(?:并给予)?(?:支持|指导)?|统筹指导|给予指导|负责指导|统筹支持)`,
      "g",
    ),
  },
  {
    predicate: "COORDINATED_BY",
    rule: "coordinated-by",
    pattern: new RegExp(`[${C}]由(?<to>${ORGS})(?:等)?(?:共同|联合)?指导(?=[,、。;])`, "g"),
  },
  {
    predicate: "COORDINATED_BY",
    rule: "coordinated-by",
    pattern: new RegExp(`接受(?<to>${ORGS})(?:的)?(?:业务)?指导`, "g"),
  },
  {
    predicate: "COORDINATED_BY",
    rule: "coordinated-by",
    pattern: new RegExp(
      `在(?<to>${ORGS})(?:等)?(?:的)?(?:共同|大力|统筹)?(?:指导|支持|统筹)下[^。;]{0,6}(?:组建|成立|由|发起)`,
      "g",
    ),
  },
  {
    predicate: "COORDINATED_BY",
    rule: "coordinated-by",
    pattern: new RegExp(`(?:作|给予|提供)指导的(?:单位)?(?:是|有|为)(?<to>${ORGS})`, "g"),
  },
];

const PARTS = new RegExp(
  `(?<from>[${O}])(?:是|为|系|属于|隶属于|隶属|现为)?(?<to>[${O}])(?:的)?(?:旗下|下属|所属)?(?:的)?(?:全资|控股|参股)?(?:子公司|旗下企业|下属企业|下属公司|分公司)`,
  "g",
);
const OWNED = new RegExp(
  `(?<from>[${O}])(?:\\()(?<to>[${O}])(?:的)?(?:旗下|下属|全资|控股)?(?:子公司|企业)(?:\\))`,
  "g",
);
const PARENT_OF = new RegExp(`(?<from>[${O}])的母公司(?:是|为)(?<to>[${O}])`, "g");
const OF_GROUP = new RegExp(`(?<to>[${O}])旗下的(?<from>[${O}])`, "g");
const UNDER = new RegExp(`(?<from>[${O}])(?:是|为|属于|隶属于|系)(?<to>[${O}])(?:旗下|下属|所属)`, "g");
const GUIDES = new RegExp(
  `(?<to>${ORGS})(?:等)?(?:[^。,;、${O}]{0,4})?(?:为|是|任|担任|作为)(?:其|共同|[${C}]的?)?指导(?:单位|方)`,
  "g",
);
const CONSISTS = new RegExp(`(?:下设|设有|下辖)[^。;${C}]{0,16}(?<parts>[${C}](?:${SEP}[${C}])*)`, "g");

/** 谁来指导?甲、乙。 */
const ANSWER = new RegExp(`^\\s*(${ORGS})`);

/** Where a consortium is based, who guides it, and who belongs to whom. */
export function readRelations(reading: Reading, folded: FoldedSentence, previous: string): void {
  const { text } = folded;
  const guided = /指导[??]\s*$/.test(previous) ? ANSWER.exec(text) : null;
  const guide = guided ? subjectNear(reading, folded, 0) : undefined;
  if (guided && guide)
    for (const { draft } of bodiesIn(folded, 0, guided[0].length))
      say(reading, folded, guide, "COORDINATED_BY", draft, "answer");
  for (const { predicate, rule, pattern } of /依托|指导|支持|统筹|主管|为基础|载体/.test(text) ? RULES : []) {
    for (const match of matchesOf(text, pattern)) {
      const list = match.groups!["to"]!;
      const at = match.index + match[0].indexOf(list);
      const subject = subjectNear(reading, folded, match.index);
      if (!subject) continue;
      for (const { draft, org } of bodiesIn(folded, at, at + list.length)) {
        if (draft === subject || org.form === "generic") continue;
        if (predicate === "BASED_IN" && draft.kind !== "Park") continue;
        if (predicate === "COORDINATED_BY" && !["Government", "Association", "ResearchInstitute"].includes(draft.kind))
          continue;
        say(reading, folded, subject, predicate, draft, rule);
      }
    }
  }
  const owned = /旗下|下属|所属|子公司|分公司|隶属|母公司|控股|全资|参股/.test(text);
  for (const pattern of owned ? [PARTS, OWNED, UNDER, PARENT_OF] : []) {
    for (const match of matchesOf(text, pattern)) {
      const to = bodiesIn(folded, match.index + 1, match.index + match[0].length).at(-1);
      const from = bodiesIn(folded, match.index, match.index + 1)[0];
      if (from && to && from.draft !== to.draft)
        say(reading, folded, from.draft, "SUBSIDIARY_OF", to.draft, "subsidiary");
    }
  }
  if (owned) pointedSubsidiary(reading, folded);
  for (const match of owned ? matchesOf(text, OF_GROUP) : []) {
    const [to] = bodiesIn(folded, match.index, match.index + 1);
    const from = bodiesIn(folded, match.index + 1, match.index + match[0].length).at(-1);
    if (from && to) say(reading, folded, from.draft, "SUBSIDIARY_OF", to.draft, "subsidiary");
  }
  for (const match of text.includes("指导") ? matchesOf(text, GUIDES) : []) {
    const list = match.groups!["to"]!;
    const at = match.index + match[0].indexOf(list);
    const subject = subjectNear(reading, folded, match.index);
    if (subject)
      for (const { draft, org } of bodiesIn(folded, at, at + list.length))
        if (org.form !== "generic" && draft.kind !== "Consortium")
          say(reading, folded, subject, "COORDINATED_BY", draft, "coordinated-by");
  }
  for (const match of /下设|设有|下辖/.test(text) ? matchesOf(text, CONSISTS) : []) {
    const list = match.groups!["parts"]!;
    const at = match.index + match[0].indexOf(list);
    const subject = subjectNear(reading, folded, match.index);
    if (subject)
      for (const { draft } of bodiesIn(folded, at, at + list.length))
        say(reading, folded, draft, "PART_OF", subject, "consists-of");
  }
}

const POINTED = new RegExp(
  `(?:该公司|公司|该企业|它|后者)(?:是|为|系|属于|隶属于)([${O}])(?:的)?(?:旗下|下属|全资|控股)`,
);

/** 该公司是X集团旗下企业, behind the company's name. */
function pointedSubsidiary(reading: Reading, folded: FoldedSentence): void {
  const match = POINTED.exec(folded.text);
  if (!match) return;
  const to = bodiesIn(folded, match.index, match.index + match[0].length).at(-1);
  const before = [...folded.items.entries()].filter(([index]) => index < match.index);
  for (const [, item] of before.reverse()) {
    const draft =
      item.type === "org" && item.draft.kind === "Enterprise"
        ? item.draft
        : item.type === "person"
          ? firmOf(reading, item.person.draft)
          : undefined;
    if (draft && to) {
      say(reading, folded, draft, "SUBSIDIARY_OF", to.draft, "subsidiary");
      return;
    }
  }
}

const firmOf = (reading: Reading, person: Draft): Draft | undefined => {
  const post = reading.facts
    .about(person, "HOLDS_POST")
    .find(({ object }) => object !== "document" && object.kind === "Enterprise");
  return post && post.object !== "document" ? post.object : undefined;
};

const ISSUE_VERB =
  "(?:转发[^。;]{0,12}名单|印发[^。;]{0,12}名单|公布|发布|认定|批准|立项|确定|遴选|评选|揭晓|审批|批复|评定|评出)";
const APPROVERS = [
  new RegExp(`经(?<to>${ORGS})(?:等)?[^。,;${O}${C}]{0,6}(?:批准|批复|同意|审批)`, "g"),
  new RegExp(`(?:由)?(?<to>${ORGS})(?:等)?[^。;${O}${C}]{0,12}?${ISSUE_VERB}`, "g"),
  new RegExp(`(?:发布|公布|认定|批准)(?:单位|机构|部门)?(?:的)?(?:是|为)(?<to>${ORGS})`, "g"),
];
/** A page that only guides in passing (在市委、市政府指导下) names no guiding body. */
const BATCH = /首批|第[一二三四五六七八九十]+批/;
const LISTED =
  /名单|培育|试点|示范|标杆|入选|入围|获批|榜上有名|在列|跻身|首批|第[一二三四五六七八九十]批|遴选|立项|(?:批准|批复)(?:设立|成立|组建|建设)/;
const PENDING = /拟认定|拟入选|拟推荐|现予公示|予以公示|进行公示|公示期|面向社会公示|公示名单|公示如下/;

/** The authorities that a page says published, recognised or selected consortia; used for the rows of its lists too. */
export interface Approval {
  readonly bodies: readonly Draft[];
  readonly batch: string | undefined;
}

export function readApproval(reading: Reading, folded: FoldedSentence): Approval | undefined {
  const { text } = folded;
  if (!LISTED.test(text)) return undefined;
  for (const pattern of APPROVERS) {
    for (const match of matchesOf(text, pattern)) {
      const list = match.groups!["to"]!;
      const at = match.index + match[0].indexOf(list);
      const bodies = bodiesIn(folded, at, at + list.length)
        .map(({ draft }) => draft)
        .filter(({ kind }) => kind === "Government" || kind === "Association");
      if (bodies.length === 0 || PENDING.test(text)) continue;
      const batch = BATCH.exec(text)?.[0];
      const subjects = consortiaIn(folded);
      const target =
        subjects.length > 0
          ? subjects
          : /本|我校|联合体|共同体|集团/.test(text) && reading.registry.main && sameSentenceMain(reading, folded)
            ? [reading.registry.main]
            : [];
      for (const subject of target) {
        for (const body of bodies) {
          reading.facts.add({
            subject,
            predicate: "APPROVED_BY",
            object: body,
            fields: batch ? { batch } : {},
            span: sentenceSpan(folded.sentence),
            rule: "approved-by",
            confidence: 0.8,
          });
        }
      }
      return { bodies, batch };
    }
  }
  return undefined;
}

const sameSentenceMain = (reading: Reading, folded: FoldedSentence): boolean =>
  bodiesIn(folded, 0, folded.text.length).some(({ draft }) => draft === reading.registry.main);

const consortiaIn = (folded: FoldedSentence): Draft[] => [
  ...new Set(
    bodiesIn(folded, 0, folded.text.length)
      .map(({ draft }) => draft)
      .filter(({ kind }) => kind === "Consortium"),
  ),
];

/** The consortium in front of a rule's match within its sentence, else any in it, else the page's. */
function subjectNear(reading: Reading, folded: FoldedSentence, at: number): Draft | undefined {
  const before = [...folded.items.entries()].filter(
    ([index, item]) => index < at && item.type === "org" && item.draft.kind === "Consortium",
  );
  const item =
    before.at(-1)?.[1] ??
    [...folded.items.values()].find((other) => other.type === "org" && other.draft.kind === "Consortium");
  return item?.type === "org" ? item.draft : reading.registry.main;
}

function say(
  reading: Reading,
  folded: FoldedSentence,
  subject: Draft,
  predicate: Predicate,
  object: Draft,
  rule: string,
): void {
  reading.facts.add({
    subject,
    predicate,
    object,
    fields: {},
    span: sentenceSpan(folded.sentence),
    rule,
    confidence: 0.85,
  });
}

/** What may be the parent in a compound name. */
const isParent = (kind: string, name: string): boolean =>
  name.length >= 3 &&
  !/政府政府$/.test(name) &&
  name.split("(").length === name.split(")").length &&
  !/^(?:省|市|区|县)?(?:政府|教育|人民)$/.test(name) &&
  (kind === "School"
    ? /(?:大学|学院|学校|校)$/.test(name)
    : kind === "Government" || (kind === "Association" && /(?:协会|学会|研究会|联合会|商会|联盟)$/.test(name)));

/** PART_OF for bodies whose name begins with their parent's: 教育部|职业教育发展中心. */
export function readCompounds(reading: Reading): void {
  for (const line of reading.lines) {
    for (const org of line.organizations) {
      if (org.form === "generic" || org.kind === "Consortium" || org.parents.length === 0) continue;
      const whole = reading.registry.lookup(org.text);
      if (!whole) continue;
      if ((org.kind === "Enterprise" && !org.weak) || org.kind === "Park") continue;
      let lower = whole;
      for (const parent of org.parents.toReversed()) {
        const name = line.text.slice(org.start, parent.end);
        if (
          parent.end >= org.end ||
          /^(?:研究所|研究院|办公室|党校|学校)$/.test(line.text.slice(parent.end, org.end)) ||
          (line.text.endsWith("人大", parent.end) && org.text.endsWith("委员会"))
        )
          continue;
        if (parent.kind === "Park") {
          const last = org.parents.findLast(({ kind }) => kind === "Park") === parent;
          if (
            reading.registry.lookup(name) === undefined ||
            org.kind !== "Government" ||
            !last ||
            org.parents.some(({ kind }) => kind === "Government") ||
            org.weak
          )
            continue;
          const park = reading.registry.organization({
            text: name,
            kind: "Park",
            form: /^(?:新区|园区|高新区|经开区|开发区)$/.test(name) ? "deictic" : "name",
          });
          if (park) park.mentions = Math.max(park.mentions, 1);
          continue;
        }
        if (
          !isParent(parent.kind, name) &&
          name !== reading.clean.hijack?.name &&
          !(org.weak && (parent.kind === "Enterprise" || parent.kind === "ResearchInstitute"))
        )
          continue;
        const upper = reading.registry.organization({
          text: name,
          kind: parent.kind,
          form: /^(?:省|市|区|县|自治)/.test(name) ? "elliptic" : "name",
        });
        if (!upper || upper === lower) continue;
        upper.mentions = Math.max(upper.mentions, 1);
        reading.facts.add({
          subject: lower,
          predicate: "PART_OF",
          object: upper,
          fields: {},
          span: { start: line.base + org.start, end: line.base + org.end },
          rule: "compound-name",
          confidence: 0.75,
        });
        lower = upper;
      }
    }
  }
}
