import type { Kind, Role } from "../model/ontology.ts";
import type { Draft } from "./entities.ts";
import { type Cell, cellsOf, type TableRow } from "./cells.ts";
import type { Line } from "./line.ts";
import { spanOf, type Reading } from "./reading.ts";
import type { Approval } from "./relations.ts";
import { numberOf } from "./counts.ts";

const isRule = (row: TableRow): boolean => row.cells.every(({ text }) => /^:?-{2,}:?$/.test(text));

/** What a column holds, by its head. */
const COLUMNS: readonly (readonly [string, RegExp])[] = [
  ["consortium", /(?:联合体|共同体|集团|联盟|项目|平台)(?:名称)?$|^名称$/],
  ["park", /依托园区|园区/],
  ["leadSchool", /牵头(?:学校|院校|高校)/],
  ["leadFirm", /牵头企业/],
  ["lead", /牵头单位|牵头方|发起单位/],
  ["firm", /企业名称|企业$/],
  ["post", /单位及职务|单位职务|单位及职称|工作单位及|现任职务|所在单位及/],
  ["unit", /^(?:工作)?单位(?:名称)?$|^单位|所在单位|工作单位/],
  ["title", /职务|职位|岗位/],
  ["person", /姓名|^(?:单位)?代表$|联系人姓名|甲方代表/],
  ["partyA", /^甲方$/],
  ["partyB", /^乙方$/],
  ["role", /角色|类别|身份|担任/],
  ["count", /家数|数量|个数|单位数/],
];
const columnOf = (head: string): string | undefined => COLUMNS.find(([, form]) => form.test(head))?.[0];

const ROLE_CELL: readonly (readonly [RegExp, Role])[] = [
  [/副理事长/, "VICE_CHAIR"],
  [/执行理事长/, "EXECUTIVE_CHAIR"],
  [/理事长/, "CHAIR"],
  [/秘书/, "SECRETARIAT"],
  [/理事/, "DIRECTOR"],
  [/牵头/, "LEAD"],
  [/发起/, "CO_FOUNDER"],
  [/成员|会员/, "MEMBER"],
];

/** A cell that says nothing but a role. */
const WHOLE_ROLE =
  /^(?:常务|执行|轮值|联合)?(?:副)?理事长(?:单位)?$|^(?:常务)?理事(?:单位)?$|^副?秘书(?:长|处)(?:单位)?$|^(?:成员|会员)(?:单位)?$|^(?:联合)?牵头(?:单位|院校|企业)?$|^(?:联合|共同)?发起(?:单位)?$/;
/** 石排镇职业高级中学 常务理事单位: a body and its role alone on a line. */
const ROLE_LINE =
  /^\s*(?<unit>\S{4,40})\s+(?<role>(?:常务|执行|轮值)?(?:副)?(?:理事长|理事|秘书长|秘书处|成员|会员|牵头|发起)单位)\s*$/;

/** Reads tables and lists row by row; `approval` is what the page says of its list. */
export function readTables(reading: Reading, approval: Approval | undefined): Set<Line> {
  const used = new Set<Line>();
  let rows: TableRow[] = [];
  let above = "";
  const flush = (): void => {
    if (rows.length >= 2) {
      const listed = /名单|附件|节录|入选|入围|入库/.test(above) || /批次|级别/.test(rows[0]!.line.text);
      readTable(
        reading,
        rows.filter((row) => !isRule(row)),
        listed ? approval : undefined,
      );
      for (const { line } of rows) used.add(line);
    }
    rows = [];
  };
  for (const line of reading.lines) {
    const cells = cellsOf(line.text);
    if (cells.length >= 2 || (rows.length > 0 && !line.text.trim())) {
      if (cells.length >= 2) rows.push({ line, cells });
    } else {
      flush();
      above = line.text;
      readItem(reading, line, approval);
    }
  }
  flush();
  if (
    approval &&
    reading.registry.main &&
    reading.lines.slice(0, 8).some(({ text }) => /入围|入选|在列|榜上有名|跻身|获批/.test(text))
  ) {
    const head = reading.lines.find(({ text }) => /入围|入选|在列|榜上有名|跻身|获批/.test(text))!;
    approve(reading, reading.registry.main, approval, spanOf(head, 0, head.text.length));
  }
  return used;
}

/** 2.芜湖市产教联合体, (1)北京交通职业教育集团 (略): an item of a numbered list that is a consortium's name. */
function readItem(reading: Reading, line: Line, approval: Approval | undefined): void {
  const alone = ROLE_LINE.exec(line.text)?.groups;
  const unit = alone
    ? line.organizations.find(({ text, form }) => form !== "generic" && text === alone["unit"])
    : undefined;
  const of = alone ? ROLE_CELL.find(([form]) => form.test(alone["role"]!))?.[1] : undefined;
  const holder = unit ? reading.registry.organization(unit) : undefined;
  if (holder && of && reading.registry.main)
    reading.facts.add({
      subject: holder,
      predicate: "MEMBER_OF",
      object: reading.registry.main,
      fields: { role: of },
      span: spanOf(line, unit!.start, line.text.trimEnd().length),
      rule: "role-line",
      confidence: 0.9,
    });
  const number = /^\s*(?:[(（]?\d{1,3}[)）.、]|[一二三四五六七八九十]{1,3}、)\s*/.exec(line.text);
  if (!number) return;
  const org = line.organizations.find(
    ({ start, kind, form }) => start === number[0].length && kind === "Consortium" && form === "name",
  );
  if (!org || !/^[\s(（,。;略]*$|^\s+\S{2,30}$/.test(line.text.slice(org.end))) return;
  const consortium = reading.registry.organization(org);
  if (!consortium) return;
  const span = spanOf(line, org.start, line.text.trimEnd().length);
  approve(reading, consortium, approval, span);
  const lead = line.organizations.find(({ start }) => start > org.end);
  const body = lead && lead.form !== "generic" ? reading.registry.organization(lead) : undefined;
  if (body)
    reading.facts.add({
      subject: body,
      predicate: "MEMBER_OF",
      object: consortium,
      fields: { role: "LEAD" },
      span,
      rule: "list-item",
      confidence: 0.8,
    });
}

function readTable(reading: Reading, rows: readonly TableRow[], approval: Approval | undefined): void {
  const head = rows[0]!;
  const columns = head.cells.map(({ text }) => columnOf(text));
  if (columns.filter(Boolean).length === 0) return;
  for (const row of rows.slice(1)) {
    const at = (name: string): Cell | undefined => {
      const index = columns.indexOf(name);
      const cell = index < 0 ? undefined : row.cells[index];
      return cell?.text ? cell : undefined;
    };
    // Of two columns for posts the one that says no role of the body (理事长单位) holds the person's title.
    const titleOf = (): string | undefined =>
      columns.flatMap((name, i) =>
        name === "title" && row.cells[i]?.text && !/单位$/.test(row.cells[i]!.text) ? [row.cells[i]!.text] : [],
      )[0];
    readRow(reading, row, at, approval, titleOf);
  }
}

function readRow(
  reading: Reading,
  row: TableRow,
  at: (name: string) => Cell | undefined,
  approval: Approval | undefined,
  titleOf: () => string | undefined,
): void {
  const filled = row.cells.filter(({ text }) => text);
  const span = spanOf(row.line, filled[0]!.start, filled.at(-1)!.start + filled.at(-1)!.text.length);
  const body = (cell: Cell | undefined, kind: Kind): Draft | undefined => {
    if (!cell || cell.text.length < 2 || /^(?:略|无|—|-|\/|\(略\))$/.test(cell.text)) return undefined;
    const mention = row.line.organizations.find(
      ({ start, end, form }) => start === cell.start && end === cell.start + cell.text.length && form !== "generic",
    );
    if (/^(?:我校|我院|本校|学校)$/.test(cell.text)) return reading.registry.pointed(cell.text, "School");
    const draft = reading.registry.organization({
      text: cell.text,
      kind: mention && kindFits(mention.kind, kind) ? mention.kind : kind,
      form: "name",
    });
    if (draft) draft.mentions = Math.max(1, draft.mentions);
    return draft;
  };
  const bodies = (cell: Cell | undefined, kind: Kind): Draft[] =>
    cell
      ? cell.text
          .split(/[、,;]/)
          .flatMap(
            (text) => body({ text: text.trim(), start: cell.start + cell.text.indexOf(text.trim()) }, kind) ?? [],
          )
      : [];
  const consortiumCell = at("consortium");
  const consortium =
    consortiumCell && /(?:联合体|共同体|集团|联盟)(?:\(联盟\))?$/.test(consortiumCell.text)
      ? body(consortiumCell, "Consortium")
      : undefined;
  const lead = (members: readonly Draft[]): void => {
    if (!consortium) return;
    for (const member of members)
      reading.facts.add({
        subject: member,
        predicate: "MEMBER_OF",
        object: consortium,
        fields: { role: "LEAD" },
        span,
        rule: "table-row",
        confidence: 0.95,
      });
  };
  if (consortium) {
    lead(bodies(at("leadSchool"), "School"));
    lead(bodies(at("leadFirm"), "Enterprise"));
    lead(bodies(at("lead"), "School"));
    for (const park of bodies(at("park"), "Park"))
      reading.facts.add({
        subject: consortium,
        predicate: "BASED_IN",
        object: park,
        fields: {},
        span,
        rule: "table-row",
        confidence: 0.95,
      });
    approve(reading, consortium, approval, span);
  }
  const firm = at("firm") ? body(at("firm"), "Enterprise") : undefined;
  if (firm) {
    reading.registry.rekind(firm, "Enterprise");
    approve(reading, firm, approval, span);
  }
  const name = at("person");
  const person = name && /^[\u3400-\u9fff·]{2,12}$/.test(name.text) ? reading.registry.person(name.text) : undefined;
  if (person) {
    person.mentions = Math.max(1, person.mentions);
    const unit = body(at("unit"), "Enterprise");
    const title = titleOf();
    const office = title
      ? /^(.{2,12}(?:处|部|科|系|学院|中心|办公室))(副?(?:处长|部长|主任|科长|院长))$/.exec(title)
      : null;
    const part =
      unit && office
        ? reading.registry.organization({ text: unit.name + office[1]!, kind: unit.kind, form: "name" })
        : undefined;
    if (part && office)
      reading.facts.add({
        subject: person,
        predicate: "HOLDS_POST",
        object: part,
        fields: { title: office[2]! },
        span,
        rule: "table-row",
        confidence: 0.9,
      });
    else if (unit && title) {
      if (/总经理|董事长/.test(title)) reading.registry.rekind(unit, "Enterprise");
      for (const one of title.split(/[、,;]|兼(?!职)/))
        reading.facts.add({
          subject: person,
          predicate: "HOLDS_POST",
          object: unit,
          fields: { title: one.trim() },
          span,
          rule: "table-row",
          confidence: 0.95,
        });
    }
    if (reading.occasion && (unit || at("partyA") || at("partyB"))) {
      const signed = at("partyA") || at("partyB");
      reading.facts.add({
        subject: person,
        predicate: "TOOK_PART",
        object: reading.occasion,
        fields: { as: signed ? "SIGNED" : "ATTENDED" },
        span,
        rule: "table-row",
        confidence: 0.85,
      });
    }
  }
  if (person) electedRow(reading, row, at, person, span);
  if (reading.occasion) {
    for (const party of [...bodies(at("partyA"), "School"), ...bodies(at("partyB"), "Enterprise")]) {
      reading.facts.add({
        subject: party,
        predicate: "TOOK_PART",
        object: reading.occasion,
        fields: { as: "SIGNED" },
        span,
        rule: "table-row",
        confidence: 0.9,
      });
    }
  }
  const unit = body(at("unit"), "Enterprise");
  for (const cell of row.cells) {
    const role = WHOLE_ROLE.test(cell.text) ? ROLE_CELL.find(([form]) => form.test(cell.text))?.[1] : undefined;
    if (unit && role && reading.registry.main)
      reading.facts.add({
        subject: unit,
        predicate: "MEMBER_OF",
        object: reading.registry.main,
        fields: { role },
        span,
        rule: "table-row",
        confidence: 0.9,
      });
  }
  countRow(reading, row, at, span);
}

const COUNCIL = /理事长|秘书长|会长|理事|监事|主席|主任/;

/** 姓名 | 促进会职务 | 工作单位及职务: a council's table; the head of the title's column may name the body. */
function electedRow(
  reading: Reading,
  row: TableRow,
  at: (name: string) => Cell | undefined,
  person: Draft,
  span: { start: number; end: number },
): void {
  const title = at("title");
  const unit = at("unit");
  const { registry } = reading;
  const council = registry.council ?? registry.main;
  if (title && !unit && council && COUNCIL.test(title.text)) {
    for (const one of title.text.split(/[、,;]|兼(?!职)/))
      reading.facts.add({
        subject: person,
        predicate: "HOLDS_POST",
        object: council,
        fields: { title: one.trim() },
        span,
        rule: "table-row",
        confidence: 0.85,
      });
  }
  const post = at("post");
  if (!post) return;
  const org = row.line.organizations.find(({ start, form }) => start === post.start && form === "name");
  const text =
    org?.text ??
    /^(.{2,20}?)(?:党委|党总支|副?(?:院长|校长|书记|主任|经理|总经理|董事长|会长|处长|局长))/.exec(post.text)?.[1];
  const rest = text ? post.text.slice(text.length) : "";
  const body = org ? registry.organization(org) : undefined;
  if (body && /^[\u3400-\u9fff、]{2,20}$/.test(rest)) {
    for (const one of rest.split("、"))
      reading.facts.add({
        subject: person,
        predicate: "HOLDS_POST",
        object: body,
        fields: { title: one },
        span,
        rule: "table-row",
        confidence: 0.9,
      });
  }
}

/** 高职院校 | 35 */
function countRow(
  reading: Reading,
  row: TableRow,
  at: (name: string) => Cell | undefined,
  span: { start: number; end: number },
): void {
  const cell = at("count");
  const n = cell ? numberOf(cell.text.replace(/余?[家所个]$/, "")) : undefined;
  const { main } = reading.registry;
  if (!n || !main) return;
  const label = row.cells[0]!.text;
  const of = /院校|学校|高校|学院/.test(label)
    ? "SCHOOL"
    : /企业|公司/.test(label)
      ? "ENTERPRISE"
      : /机构及|其他|其它/.test(label)
        ? "OTHER"
        : /协会|行业组织|学会/.test(label)
          ? "ASSOCIATION"
          : /研究|科研/.test(label)
            ? "RESEARCH_INSTITUTE"
            : /政府|部门/.test(label)
              ? "GOVERNMENT"
              : /园区/.test(label)
                ? "PARK"
                : /合计|总计|成员|会员/.test(label)
                  ? "MEMBER"
                  : "OTHER";
  reading.facts.add({
    subject: main,
    predicate: "STATES_COUNT",
    object: "document",
    fields: { of, n },
    span,
    rule: "table-row",
    confidence: 0.9,
  });
}

const kindFits = (found: Kind, wanted: Kind): boolean =>
  !(wanted === "Consortium" && found !== "Consortium") && !(wanted === "Park" && found !== "Park");

export function approve(
  reading: Reading,
  subject: Draft,
  approval: Approval | undefined,
  span: { start: number; end: number },
): void {
  for (const body of approval?.bodies ?? []) {
    reading.facts.add({
      subject,
      predicate: "APPROVED_BY",
      object: body,
      fields: approval?.batch ? { batch: approval.batch } : {},
      span,
      rule: "listed",
      confidence: 0.8,
    });
  }
}
