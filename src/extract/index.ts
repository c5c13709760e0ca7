import type { Document } from "../model/document.ts";
import type { Entity, EntityRef } from "../model/entity.ts";
import { type Extraction, EXTRACTOR_VERSION, type Report } from "../model/extraction.ts";
import { idOf } from "../model/id.ts";
import { isOrganization } from "../model/ontology.ts";
import type { Statement } from "../model/statement.ts";
import { rawSpan, type CleanText } from "../model/text.ts";
import { readActions, readSignings } from "./actions.ts";
import { describe } from "./attributes.ts";
import { readCounts } from "./counts.ts";
import { leadingPlace, type Draft, type NamedMention } from "./entities.ts";
import { readEvents } from "./events.ts";
import { Facts, type Fact } from "./facts.ts";
import { fold, type FoldedSentence } from "./folded.ts";
import { nameOrganizations, readLine, type Line } from "./line.ts";
import { readMemberships } from "./memberships.ts";
import { readCountedMembers } from "./memberships-counted.ts";
import type { OrganizationMention } from "./organizations.ts";
import { findAddresses, findKnown, trustedNames, untitledNames } from "./person-recurrence.ts";
import { findPersons } from "./persons.ts";
import { readNotice, readPolicies, readWorks } from "./policies.ts";
import { readPosts } from "./posts.ts";
import type { Reading } from "./reading.ts";
import { Registry } from "./registry.ts";
import { readAliases } from "./renamings.ts";
import { readApproval, readCompounds, readRelations, type Approval } from "./relations.ts";
import { countsOf, reportOn } from "./report.ts";
import { readSeats } from "./seats.ts";
import { readTables } from "./tables.ts";
import { ownWords, type WordSense } from "./tokens.ts";
import { wordBoundaries } from "./words.ts";
import { firstUnits } from "../clean/starts.ts";
import { matchesOf } from "./matches.ts";

export { countsOf, EXTRACTOR_VERSION };

/**
 * Reads what a cleaned document states. Pure: the same document gives the same extraction, with the same ids.
 * The passes run in the order below; each reads what those before it found.
 */
export function extract(document: Document, clean: CleanText): Extraction {
  const reading = begin(clean);
  readAliases(reading);
  readSeats(reading);
  const bySentence = readPosts(reading);
  const sentences: FoldedSentence[] = [];
  let spokenOf: Draft | undefined;
  for (const [sentence, persons] of bySentence) {
    const folded = fold(reading, sentence, persons, spokenOf);
    sentences.push(folded);
    spokenOf = unionsNamed(folded).at(-1) ?? spokenOf;
  }
  const rows = new Set(reading.lines.filter(({ text }) => /[\t|]/.test(text)));
  const prose = sentences.filter(({ sentence }) => !rows.has(sentence.line));
  readEvents(reading, prose);
  readNotice(reading);
  const approval = readSentences(reading, prose);
  readTables(reading, approval);
  readCompounds(reading);
  return build(document, reading);
}

/** Lines longer than this are read in pieces, for what is said in one place is not explained so far away. */
const LONGEST_LINE = 2000;

/** A line in pieces that end behind a full stop, where it is longer than LONGEST_LINE. */
function* pieces(line: string): Iterable<string> {
  let start = 0;
  while (line.length - start > LONGEST_LINE) {
    const stop = line.lastIndexOf("。", start + LONGEST_LINE - 1);
    const end = stop > start ? stop + 1 : start + LONGEST_LINE;
    yield line.slice(start, end);
    start = end;
  }
  yield line.slice(start);
}

/** Words, persons and bodies of every line. */
function begin(clean: CleanText): Reading {
  const own = ownWords([
    ...shortFirms(clean.text),
    ...(clean.hijack ? [[clean.hijack.name, { body: "School" }] as const] : []),
  ]);
  const boundaries = wordBoundaries(clean.text);
  const lines: Line[] = [];
  let base = 0;
  for (const whole of clean.text.split("\n")) {
    let from = base;
    for (const text of pieces(whole)) {
      if (text.trim()) lines.push(readLine(text, from, own, boundaries.subarray(from, from + text.length + 1)));
      from += text.length;
    }
    base += whole.length + 1;
  }
  for (const line of lines) findPersons(line);
  const known = trustedNames(lines, clean.text);
  for (const name of untitledNames(lines, clean.text)) known.add(name);
  for (const line of lines) {
    // A second reading is worth its time only where the first took a name that is not trusted.
    if (line.persons.some(({ name }) => !known.has(name))) {
      line.persons = [];
      findPersons(line, known);
    }
  }
  findKnown(lines, known);
  const starts = firstUnits(known);
  for (const line of lines) {
    findAddresses(line, known, starts);
    line.persons = withoutOverlap(line.persons);
    nameOrganizations(line);
  }
  resolveThat(lines);
  const registry = new Registry(clean.hijack);
  registry.learn(
    lines.flatMap(({ organizations, text }) =>
      organizations.flatMap((org) => [org, ...parksOf(org, text), ...parentsOf(org, text)]),
    ),
    lines.flatMap(placesNamed),
  );
  for (const line of lines) {
    for (const org of line.organizations) {
      const draft = registry.organization(org);
      if (draft) draft.mentions++;
    }
  }
  if (!registry.main) registry.council ??= assemblyOf(lines, registry);
  registry.counted();
  return {
    clean,
    lines,
    registry,
    facts: new Facts(),
    notUnderstood: new Set(),
    occasion: undefined,
    topic: undefined,
  };
}

/** Places with the sign of their level (天桥区, not 天桥). */
const placesNamed = ({ text, tokens }: Line): string[] =>
  tokens.flatMap(({ place, start, end }) =>
    place && end - start > 2 && SIGNS.includes(text[end - 1]!) ? [text.slice(start, end)] : [],
  );
const SIGNS = "省市县区旗";

const ASSEMBLY = /^第.{1,3}[届次](?:(?:会员|社员|理事|全国)*(?:代表)?大会|(?:常务)?理事会)/;
/** The society whose congress or council a page without a consortium reports: 职业教育社|第十三次全国代表大会. */
function assemblyOf(lines: readonly Line[], registry: Registry): Draft | undefined {
  for (const { organizations, text } of lines) {
    const society = organizations.find(
      ({ kind, form, end }) =>
        kind === "Association" && form === "name" && ASSEMBLY.test(text.slice(end, end + LONGEST_ASSEMBLY)),
    );
    if (society) return registry.organization(society);
  }
  return undefined;
}
/** UTF-16 units of 第二十三次会员代表大会, with some room. */
const LONGEST_ASSEMBLY = 16;

const FIRM = /(?<![\u3400-\u9fff])([\u3400-\u9fff]{4,12}?)(?:股份有限公司|有限责任公司|集团有限公司|有限公司)/g;
/** Firms that the page also calls without their legal form (瀚蓝环境 beside 瀚蓝环境股份有限公司). */
function shortFirms(text: string): [string, WordSense][] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const groups = new Set<string>();
  for (const core of groupsNamed(text)) {
    if (groups.has(core)) continue;
    // Each is looked for in the whole text, as below.
    if (groups.add(core).size > 200) break;
    // 中国中车集团董事长…、中国中车党委副书记…: a group without its word.
    if (new RegExp(`(?<![\u3400-\u9fff])${core}(?=党委|纪委|副?总|董事)`).test(text)) found.add(core);
  }
  if (!text.includes("有限")) return asFirms(found);
  for (const [, core] of matchesOf(text, FIRM)) {
    if (seen.has(core!)) continue;
    // Each is looked for in the whole text; a text with more firms is no page.
    if (seen.add(core!).size > 200) break;
    if (/(?:集团|公司|技术|科技|发展|服务|管理|咨询|投资|实业|贸易|中国|研究院)$/.test(core!)) continue;
    if (new RegExp(`${core}(?!股份|有限|集团|公司|\\()`).test(text)) found.add(core!);
  }
  return asFirms(found);
}
const asFirms = (names: ReadonlySet<string>): [string, WordSense][] =>
  [...names].map((core) => [core, { body: "Enterprise" }]);

/** What stands before 集团 as the whole of a clause's beginning: four to eight characters. */
function* groupsNamed(text: string): Iterable<string> {
  for (let at = text.indexOf("集团"); at >= 0; at = text.indexOf("集团", at + 2)) {
    if (/[有股公(]/.test(text[at + 2] ?? "")) continue;
    const core = /(?<![\u3400-\u9fff])[\u3400-\u9fff]{4,8}$/.exec(text.slice(Math.max(0, at - 9), at))?.[0];
    if (core && !/(?:教育|职教|产教|产业|单位|企业|学校|公司|成员|旗下)$/.test(core)) yield core;
  }
}

/** 该校, 该公司: the body of that kind named last. */
function resolveThat(lines: readonly Line[]): void {
  const last = new Map<string, string>();
  for (const line of lines) {
    line.organizations = line.organizations.map((org) => {
      if ((org.text === "该校" || org.text === "该院") && last.has("School"))
        return { ...org, text: last.get("School")!, form: "name" as const };
      if (org.form === "name") last.set(org.kind, org.text);
      return org;
    });
  }
}

/** 嘉定区|上海国际汽车城: a district in front of a name that begins with a higher place says where it lies. */
function behindDistrict(name: string): string {
  const lead = leadingPlace(name);
  const next = lead && leadingPlace(name.slice(lead.length));
  return lead?.place.level === "COUNTY" && next && next.place.level !== "COUNTY" ? name.slice(lead.length) : name;
}

/** The body that an office's name begins with, in its full form (北京市教育委员会|职业教育处). */
const parentsOf = (org: OrganizationMention, text: string): NamedMention[] =>
  org.weak && org.anchored && org.form === "name"
    ? org.parents
        .filter(({ kind }) => kind === "Government" || kind === "School")
        .map(({ end, kind }) => ({ text: text.slice(org.start, end), kind, form: "name" as const }))
    : [];

/** The park that an administration's name begins with is a body too. */
const parksOf = (org: OrganizationMention, text: string): NamedMention[] =>
  org.kind === "Government" && !org.weak
    ? org.parents
        .filter(({ kind }) => kind === "Park")
        .slice(-1)
        .flatMap(({ end }) => {
          const name = behindDistrict(text.slice(org.start, end));
          // 市高新区|管委会: the place is the context's.
          const form = /^[省市县区]/.test(name) ? ("elliptic" as const) : ("name" as const);
          return name.length > 3 ? [{ text: name, kind: "Park" as const, form }] : [];
        })
    : [];

const withoutOverlap = (persons: Line["persons"]): Line["persons"] => {
  if (persons.length < 2) return persons;
  const kept: Line["persons"] = [];
  for (const person of persons.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (!kept.some((other) => person.start < other.end && person.end > other.start)) kept.push(person);
  }
  return kept;
};

function readSentences(reading: Reading, sentences: readonly FoldedSentence[]): Approval | undefined {
  let approval: Approval | undefined;
  let since = 0;
  for (const [at, folded] of sentences.entries()) {
    const previous = sentences[at - 1]?.text ?? "";
    if (folded.items.size > 0) {
      readPolicies(reading, folded);
      readWorks(reading, folded);
      readActions(reading, folded);
      readSignings(reading, folded, previous);
      readMemberships(reading, folded, previous);
      readRelations(reading, folded, previous);
      approval = joinApprovals(approval, readApproval(reading, folded));
    }
    readCountedMembers(reading, sentences, at);
    readCounts(reading, folded, previous);
    const named = unionsNamed(folded);
    since = named.length > 0 ? 0 : since + 1;
    // Of several in one sentence the page's own is spoken of further.
    if (named.length > 0) reading.topic = named.find((draft) => draft === reading.registry.main) ?? named.at(-1);
    else if (since > 3) reading.topic = undefined;
  }
  return approval;
}

/** The consortia that a sentence names, in their order. */
const unionsNamed = ({ items }: FoldedSentence): Draft[] =>
  [...items.values()].flatMap((item) =>
    item.type === "org" && item.draft.kind === "Consortium" && item.org.form === "name" ? [item.draft] : [],
  );

/** A page names the authorities of its list in several places; their union approves its rows. */
function joinApprovals(left: Approval | undefined, right: Approval | undefined): Approval | undefined {
  if (!left || !right) return left ?? right;
  return { bodies: [...new Set([...left.bodies, ...right.bodies])].slice(0, 8), batch: left.batch ?? right.batch };
}

/** Drafts become entities with ids, facts become statements; both sorted. */
function build(document: Document, reading: Reading): Extraction {
  const { clean } = reading;
  const used = new Set<Draft>();
  for (const { subject, object } of reading.facts.all.values()) {
    used.add(subject);
    if (object !== "document") used.add(object);
  }
  const entities = new Map<Draft, Entity>();
  for (const draft of told(reading.registry, used)) {
    entities.set(draft, {
      id: idOf("s", document.id, draft.kind, draft.key),
      kind: draft.kind,
      name: draft.name,
      aliases: [...draft.aliases].filter((alias) => alias !== draft.name).sort(),
      mentions: Math.max(1, draft.mentions),
      ...describe(draft),
    });
  }
  const refs = new Map([...entities].map(([draft, entity]) => [draft, refOf(entity)] as const));
  const itself = { id: document.id, kind: "Document", name: document.source } as const;
  const statements: Statement[] = [];
  for (const fact of reading.facts.all.values()) {
    const subject = refs.get(fact.subject);
    const object = fact.object === "document" ? itself : refs.get(fact.object);
    if (subject && object) statements.push(statementOf(document, clean, fact, subject, object));
  }
  statements.sort((left, right) => left.evidence.start - right.evidence.start || (left.id < right.id ? -1 : 1));
  const report: Report = reportOn(reading, statements);
  return {
    document: {
      id: document.id,
      source: document.source,
      sha256: document.sha256,
      ...(clean.title ? { title: clean.title } : {}),
      ...(clean.site ? { site: clean.site } : {}),
      ...(clean.published ? { published: clean.published } : {}),
    },
    clean,
    entities: [...entities.values()].sort((left, right) => (left.id < right.id ? -1 : 1)),
    statements,
    report,
  };
}

/** What the page names or says something of. A part that turned out to be another's (`wholesByPart`) leaves it its mentions. */
function told(registry: Registry, used: ReadonlySet<Draft>): Draft[] {
  const wholes = wholesByPart(registry);
  const drafts = [...registry.drafts.values()].filter((draft) => {
    const whole = used.has(draft) ? draft : wholes.get(draft.name);
    if (!whole || whole === draft) return true;
    whole.mentions += draft.mentions;
    return false;
  });
  return drafts.filter((draft) => draft.mentions > 0 || used.has(draft));
}

/** Bodies by the end of their name that a page calls them by: 教务处 is 泸州大学教务处, whatever it was taken for at first. */
function wholesByPart(registry: Registry): Map<string, Draft> {
  const wholes = new Map<string, Draft>();
  for (const draft of registry.drafts.values()) {
    if (!isOrganization(draft.kind)) continue;
    for (const alias of draft.aliases) if (draft.name.endsWith(alias)) wholes.set(alias, draft);
  }
  return wholes;
}

/** An entity as statements name it. */
export function refOf({ id, kind, name, type, date, place, title }: Entity): EntityRef {
  if (!type && !date && !place && !title) return { id, kind, name };
  return {
    id,
    kind,
    name,
    ...(type ? { type } : {}),
    ...(date ? { date } : {}),
    ...(place ? { place } : {}),
    ...(title ? { title } : {}),
  };
}

function statementOf(
  document: Document,
  clean: CleanText,
  fact: Fact,
  subject: EntityRef,
  object: Statement["object"],
): Statement {
  const { start, end } = fact.span;
  const raw = rawSpan(clean, fact.span);
  return {
    id: idOf("f", document.id, subject.id, fact.predicate, object.id, JSON.stringify(fact.fields)),
    subject,
    predicate: fact.predicate,
    object,
    ...fact.fields,
    evidence: { quote: clean.text.slice(start, end), start, end, rawStart: raw.start, rawEnd: raw.end },
    rule: fact.rule,
    confidence: fact.confidence,
  };
}
