import { expect, it } from "vitest";
import type { Statement } from "../../src/model/statement.ts";
import { endpoint, says } from "./endpoint.ts";
import { CONSORTIUM, opened, PAGE, person, rulesRead, SCHOOL, SECRETARY } from "./reading.ts";

/** Reads a page with a model that says these statements. */
async function readWith(statements: readonly unknown[], raw?: string) {
  await using server = await endpoint(says(...statements));
  await using second = await opened(server.baseUrl);
  return await second.read(raw);
}
const find = (statements: readonly Statement[], name: string, title: string) =>
  statements.find((one) => one.subject.name === name && one.title === title)!;

it("what both readers say keeps its id and loses half of its doubt", async () => {
  const before = find(rulesRead().statements, "周海琦", "党委书记");
  const { extraction, second } = await readWith([SECRETARY]);
  const after = find(extraction.statements, "周海琦", "党委书记");
  expect(before.confidence).toBeLessThan(1);
  expect(after).toEqual({
    ...before,
    rule: `${before.rule}+second-reader`,
    confidence: expect.closeTo(1 - (1 - before.confidence) / 2, 3),
  });
  expect(second).toMatchObject({
    agreed: 1,
    onlyRules: extraction.statements.length - 1,
    onlySecond: [],
    rejected: [],
  });
});

it("agreement is by the keys of resolution: another kind of body, an alias, spelling", async () => {
  const raw = PAGE.replace("江北汽车产教联合体成立大会", "江北汽车产教联合体(以下简称“江汽联合体”)成立大会");
  const { second } = await readWith(
    [
      { ...SECRETARY, object: { kind: "Enterprise", name: "江北职业技术学院" }, title: "党委 书记".replace(" ", "") },
      {
        predicate: "MEMBER_OF",
        subject: SCHOOL,
        object: CONSORTIUM,
        role: "CHAIR",
        quote: "江北职业技术学院为江北汽车产教联合体理事长单位",
      },
    ],
    raw,
  );
  expect(second).toMatchObject({ agreed: 2, onlySecond: [], rejected: [] });
});

it("events agree by type and day, whatever either reader calls them", async () => {
  const event = { kind: "Event", name: "成立大会", type: "FOUNDING", date: "06-18" };
  const attended = { subject: person("周海琦"), predicate: "TOOK_PART", object: event, as: "ATTENDED" };
  const quote = "江北职业技术学院党委书记周海琦、校长陈明甲出席大会";
  const { second } = await readWith([
    { ...attended, quote },
    { ...attended, object: { ...event, date: "06-19" }, quote },
  ]);
  expect(second.agreed).toBe(1);
  expect(second.onlySecond).toHaveLength(1);
});

it("counts agree by what is counted and how many", async () => {
  const raw = `${PAGE}联合体现有成员单位二十八家,江北汽车产教联合体成员单位共28家。`;
  const count = {
    predicate: "STATES_COUNT",
    subject: CONSORTIUM,
    object: { kind: "Document", name: "" },
    of: "MEMBER",
  };
  const quote = "江北汽车产教联合体成员单位共28家";
  const rules = rulesRead(raw).statements.filter(({ predicate }) => predicate === "STATES_COUNT");
  expect(rules.map(({ n }) => n)).toContain(28);
  const { second } = await readWith(
    [
      { ...count, n: 28, quote },
      { ...count, n: 82, quote },
    ],
    raw,
  );
  expect(second).toMatchObject({ agreed: 1, rejected: [{ reason: "UNSAID" }] });
});

it("what only the second reader says goes to review and never among the statements", async () => {
  const raw = `${PAGE}江北市总工会兼职副主席李红也到场祝贺。`;
  const before = rulesRead(raw);
  const part = {
    predicate: "PART_OF",
    subject: SCHOOL,
    object: CONSORTIUM,
    quote: "江北职业技术学院为江北汽车产教联合体理事长单位",
  };
  const { extraction, second } = await readWith([part], raw);
  expect(second.onlySecond).toEqual([
    {
      predicate: "PART_OF",
      subject: SCHOOL,
      object: CONSORTIUM,
      quote: part.quote,
      start: expect.any(Number),
      end: expect.any(Number),
    },
  ]);
  const [{ start, end, quote }] = second.onlySecond as [(typeof second.onlySecond)[0]];
  expect(extraction.clean.text.slice(start, end)).toBe(quote);
  expect(extraction.statements).toEqual(before.statements);
  expect(extraction.entities).toEqual(before.entities);
});

it("a disagreement names the rules' statements that it is at odds with", async () => {
  const member = {
    predicate: "MEMBER_OF",
    subject: SCHOOL,
    object: CONSORTIUM,
    role: "MEMBER",
    quote: "江北职业技术学院为江北汽车产教联合体理事长单位",
  };
  const { extraction, second } = await readWith([member]);
  const rules = extraction.statements.filter(({ predicate }) => predicate === "MEMBER_OF");
  expect(rules).toHaveLength(1);
  expect(second.onlySecond).toMatchObject([{ role: "MEMBER", differsFrom: [rules[0]!.id] }]);
  expect(rules[0]!.rule).not.toContain("second-reader");
});

it("the same statement said twice is one", async () => {
  const { second } = await readWith([
    SECRETARY,
    SECRETARY,
    { ...SECRETARY, title: "校长", subject: person("陈明甲"), quote: "校长陈明甲" },
  ]);
  expect(second).toMatchObject({ agreed: 2, onlySecond: [] });
});

it.each([
  ["PREDICATE", { ...SECRETARY, predicate: "IS_CHAIR_OF" }],
  ["KIND", { ...SECRETARY, object: { kind: "University", name: SCHOOL.name } }],
  [
    "VALUE",
    { predicate: "MEMBER_OF", subject: SCHOOL, object: CONSORTIUM, role: "HONORARY_CHAIR", quote: "理事长单位" },
  ],
  ["VALUE", { ...SECRETARY, since: "last year" }],
  ["ENDS", { ...SECRETARY, subject: SCHOOL, object: person("周海琦") }],
  ["FIELD", { ...SECRETARY, title: null }],
  ["MALFORMED", { ...SECRETARY, subject: "周海琦" }],
  ["MALFORMED", "周海琦是党委书记"],
  ["QUOTE", { ...SECRETARY, quote: "江北职业技术学院校长周海琦" }],
  ["QUOTE", { ...SECRETARY, quote: "江北职业技术学院 党委书记周海琦" }],
  ["QUOTE_LENGTH", { ...SECRETARY, quote: "" }],
  ["QUOTE_LENGTH", { ...SECRETARY, quote: PAGE.repeat(8) }],
  ["NAME", { ...SECRETARY, subject: person("周海棋") }],
  ["UNSAID", { ...SECRETARY, title: "院长" }],
  [
    "UNSAID",
    {
      predicate: "HOLDS_POST",
      subject: person("周海琦"),
      object: CONSORTIUM,
      title: "理事长",
      quote: "周海琦、校长陈明甲出席大会。江北职业技术学院为江北汽车产教联合体理事长单位",
    },
  ],
])("%s: thrown away with its reason, and counted: %o", async (reason, statement) => {
  const before = rulesRead();
  const { extraction, second } = await readWith([statement]);
  expect(second).toMatchObject({ agreed: 0, onlySecond: [], rejectedCount: 1, rejected: [{ reason }] });
  expect(extraction.statements).toEqual(before.statements);
});

it("a name far from the quote is not borne out by it", async () => {
  const raw = `${PAGE}\n${"会议讨论了工作计划。".repeat(5)}\n党委书记周海明到会。`;
  const { second } = await readWith([{ ...SECRETARY, subject: person("周海明"), quote: "党委书记周海明到会" }], raw);
  expect(second.rejected).toMatchObject([{ reason: "NAME_FAR" }]);
});
