import fc from "fast-check";
import type { Entity, FormerName } from "../../src/model/entity.ts";
import type { Extraction } from "../../src/model/extraction.ts";
import { idOf, sha256 } from "../../src/model/id.ts";
import type { Kind, Predicate, StatementField } from "../../src/model/ontology.ts";
import type { Statement } from "../../src/model/statement.ts";
import { identity } from "../../src/model/offsets.ts";

/** An entity of a document written by hand: `[kind, name, further attributes, aliases]`. */
export type Sketch = readonly [kind: Kind, name: string, attributes?: Partial<Entity>, aliases?: readonly string[]];
/** A statement written by hand: `[subject, predicate, object or null for the document, fields]`. */
export type Says = readonly [
  subject: string,
  predicate: Predicate,
  object: string | null,
  fields?: { readonly [field in StatementField]?: Statement[field] },
];

/** An extraction as the extractor would give it, for a document whose text is its list of names and a release. */
export function extraction(
  source: string,
  sketches: readonly Sketch[],
  says: readonly Says[] = [],
  published: string | undefined = "2024-06-20",
  release = "",
): Extraction {
  const id = idOf("d", source);
  const text = JSON.stringify([sketches, says]) + release;
  const entities = sketches.map(([kind, name, attributes = {}, aliases = []]): Entity => ({
    id: idOf("s", id, kind, name),
    kind,
    name,
    aliases: [...aliases].sort(),
    mentions: 1,
    ...attributes,
  }));
  const named = (name: string): Entity => {
    const entity = entities.find((item) => item.name === name);
    if (!entity) throw new Error(`${source} has no entity ${name}`);
    return entity;
  };
  const ref = ({ id: entity, kind, name }: Entity): Pick<Entity, "id" | "kind" | "name"> => ({
    id: entity,
    kind,
    name,
  });
  const statements = says.map(([subject, predicate, object, fields = {}]): Statement => {
    const to = object === null ? ({ id, kind: "Document", name: source } as const) : ref(named(object));
    return {
      id: idOf("st", id, subject, predicate, to.id, JSON.stringify(fields)),
      subject: ref(named(subject)),
      predicate,
      object: to,
      ...fields,
      evidence: { quote: text.slice(0, 4), start: 0, end: 4, rawStart: 0, rawEnd: 4 },
      rule: "by-hand",
      confidence: object === null ? 1 : 0.9,
    } as Statement;
  });
  return {
    document: { id, source, title: source, sha256: sha256(text), ...(published === undefined ? {} : { published }) },
    clean: { text, offsets: identity(text.length), noise: [] },
    entities: entities.sort((a, b) => (a.id < b.id ? -1 : 1)),
    statements: [...new Map(statements.map((statement) => [statement.id, statement])).values()],
    report: { noise: [], notUnderstood: [], counts: [], cut: [], silent: [] },
  };
}

function gaveUp(name: string, until: string): FormerName {
  return { name, until, quote: `${until}前称${name}` };
}

/** Names chosen so that identity has something to decide: spellings, renamings, ellipsis, kinds at odds, namesakes. */
const BODIES: readonly Sketch[] = [
  ["School", "江西职业技术大学", {}, ["九江职业技术学院", "学校"]],
  ["School", "九江职业技术学院", { stage: "HIGHER_VOCATIONAL" }],
  ["School", "九江职业技术学院", {}, ["九江船舶工业学校"]],
  ["Enterprise", "九江职业技术学院"],
  ["School", "江西职业技术大学", { formerNames: [gaveUp("九江职业技术学院", "2024-06")] }, ["九江职业技术学院"]],
  ["School", "九江理工职业学院", { formerNames: [gaveUp("九江职业技术学院", "2012")] }, ["九江职业技术学院"]],
  ["School", "九江理工职业学院", {}, ["江西职业技术大学"]],
  ["School", "九江职业技术学院", { formerNames: [gaveUp("九江船舶工业学校", "2018-05")] }, ["九江船舶工业学校"]],
  ["School", "九江理工职业学院", { formerNames: [gaveUp("九江船舶工业学校", "2011")] }, ["九江船舶工业学校"]],
  ["School", "九江船舶工业学校", { stage: "SECONDARY_VOCATIONAL" }],
  ["Government", "省教育厅"],
  ["Government", "省教育厅", {}, ["江西省教育厅"]],
  ["Government", "江西教育厅"],
  ["Government", "上海市教委"],
  ["Government", "上海市教育委员会", { level: "PROVINCIAL" }],
  ["Enterprise", "锦江国际(集团)有限公司", {}, ["锦江国际集团"]],
  ["Enterprise", "锦江国际集团"],
  ["School", "安信8平台", { hijacked: true }],
  ["School", "三江学院汽车学院"],
  ["ResearchInstitute", "智能网联汽车测试实验室"],
  ["School", "三江学院汽车学院", { seat: "南京市江宁区" }],
  ["School", "三江学院汽车学院", { seat: "无锡市" }],
  ["Park", "临江科学城"],
  ["Park", "临江科学城", { seat: "杭州" }],
  ["Park", "宜兴市环保科技工业园"],
];
const CONSORTIA: readonly Sketch[] = [
  ["Consortium", "江西内河船舶行业产教融合共同体", { form: "INDUSTRY" }, ["九江船舶职业教育集团", "共同体"]],
  ["Consortium", "九江船舶职教集团", { form: "GROUP" }],
  ["Consortium", "上海国际汽车城产教联合体", { form: "CITY" }],
];
const PERSONS = ["张伟", "李克让", "买合木提·吐尔逊"];
const TITLES: readonly Partial<Entity>[] = [
  { title: "关于加强市域产教联合体建设的通知" },
  { title: "关于加强市域产教联合体建设的通知", number: "教职成厅函〔2024〕20号" },
  { title: "关于加强市域产教联合体建设的通知", number: "教职成厅函[2023]7号" },
  { title: "通知" },
];
const REPORTS = ["产教融合共同体:中国特色产教融合模式探索", "筹备工作报告"];
/** What is stated of a post's time: mostly nothing. */
const TERMS: readonly Says[3][] = [{}, {}, { since: "2023" }, { until: "2024-06" }, { former: true }];
const DATES = [undefined, "2024", "2024-06", "06-18", "2024-06-18", "2023-06-18"];
const PUBLISHED = [undefined, "2024", "2024-06-20", "2023-06-25"];

/** Releases of which parts are printed: the first three are one text, more or less of it, the last is another. */
const LINES = Array.from({ length: 60 }, (_, at) => `第${at}家企业与学校在会上签订了共建实训基地${at * 7}个的协议;`);
const RELEASES = [
  LINES.slice(0, 40).join(""),
  LINES.slice(0, 36).join(""),
  LINES.slice(4, 40).join(""),
  LINES.slice(20).join(""),
  LINES.slice(45).join(""),
  "",
];

const choice = <Item>(items: readonly Item[]) => fc.constantFrom(...items);

/** One document out of this small world. */
export const documentOf = (source: string): fc.Arbitrary<Extraction> =>
  fc
    .record({
      bodies: fc.uniqueArray(choice(BODIES), { minLength: 1, maxLength: 4, selector: ([kind, name]) => kind + name }),
      consortia: fc.uniqueArray(choice(CONSORTIA), { maxLength: 2 }),
      persons: fc.uniqueArray(choice(PERSONS), { maxLength: 3 }),
      policy: fc.option(choice(TITLES), { nil: undefined }),
      event: fc.option(fc.record({ type: choice(["FOUNDING", "MEETING"] as const), date: choice(DATES) }), {
        nil: undefined,
      }),
      picks: fc.array(fc.nat(20), { minLength: 12, maxLength: 12 }),
      wholes: fc.array(fc.tuple(fc.nat(6), fc.nat(6), choice(["PART_OF", "BASED_IN"] as const)), { maxLength: 3 }),
      published: choice(PUBLISHED),
      release: choice(RELEASES),
    })
    .map(({ bodies: all, consortia, persons, policy, event, picks, wholes, published, release }) => {
      const bodies = [...new Map(all.map((body) => [body[1], body])).values()];
      const pick = <Item>(items: readonly Item[], at: number): Item | undefined =>
        items[picks[at]! % (items.length + 1)];
      const says: Says[] = [];
      const say = (...statement: Says): void => void says.push(statement);
      persons.forEach((person, at) => {
        const body = pick([...bodies, ...consortia], at);
        const title = picks[at]! % 2 === 0 ? "主任" : "院长";
        if (body) say(person, "HOLDS_POST", body[1], { title, ...TERMS[picks[at + 1]! % TERMS.length] });
        if (event && picks[at + 3]! % 2 === 0) say(person, "TOOK_PART", "会", { as: "ATTENDED" });
      });
      bodies.forEach((body, at) => {
        const consortium = pick(consortia, at + 6);
        if (consortium) say(body[1], "MEMBER_OF", consortium[1], { role: "MEMBER" });
      });
      const about = pick(consortia, 10) ?? pick(bodies, 10);
      for (const [one, other, predicate] of wholes) {
        const [part, whole] = [bodies, [...bodies, ...consortia]].map(
          (from, at) => from[[one, other][at]! % from.length]!,
        );
        if (part !== whole) say(part![1], predicate, whole![1]);
      }
      if (event && about) say("会", "ABOUT", about[1]);
      if (event && consortia[1] && picks[9]! % 3 === 0) say("会", "ABOUT", consortia[1][1]);
      const presents = picks[8]! % 2 === 0;
      if (presents) for (const person of persons.slice(0, 2)) say(person, "PRESENTED", "报告");
      if (policy && pick(bodies, 11)) say(pick(bodies, 11)![1], "ISSUED", "文");
      if (consortia[0]) say(consortia[0][1], "STATES_COUNT", null, { of: "MEMBER", n: picks[0]! + 1 });
      const sketches: Sketch[] = [...bodies, ...consortia, ...persons.map((name): Sketch => ["Person", name])];
      const { date, type } = event ?? {};
      if (type) sketches.push(["Event", "会", { type, ...(date === undefined ? {} : { date }) }]);
      if (policy) sketches.push(["Policy", "文", policy]);
      if (presents) sketches.push(["Work", "报告", { title: REPORTS[picks[7]! % 2]!, workKind: "REPORT" }]);
      return extraction(source, sketches, says, published, release);
    });
