import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvTable, jsonTable, type FormatName } from "../../src/export/index.ts";
import { files, openCsv, openFtm, openGexf, openGraphml, openJson, openTurtle } from "./open.ts";
import { hostileText, HOSTILE, world } from "./world.ts";

const TEXTS = { name: "上海国际汽车城产教联合体", title: "校长", quote: "学校是理事长单位。" };
const one = async (format: FormatName, of = world(TEXTS)): Promise<string> => (await files(format, of))[0]!;

describe("another program reads", () => {
  test("GraphML, with parallel edges, types of values and sentences", async () => {
    const graph = openGraphml(await one("graphml"));
    expect([graph.order, graph.size]).toEqual([10, 12]);
    expect(graph.getNodeAttributes("c_1")).toMatchObject({ label: TEXTS.name, kind: "Consortium", mentions: 3 });
    expect(graph.getNodeAttribute("o_1", "hijacked")).toBe(true);
    expect(graph.edges("o_1", "c_1").toSorted()).toEqual(["k_1", "k_5"]);
    expect(graph.getEdgeAttributes("k_1")).toMatchObject({
      label: "MEMBER_OF",
      role: "CHAIR",
      begins: "2024",
      confidence: 0.95,
      quotes: TEXTS.quote,
      sources: "https://example.cn/1?a=1&b=2",
    });
  });

  test("GEXF, with colours, and days for parts of a year", async () => {
    const text = await one("gexf");
    const graph = openGexf(text);
    expect([graph.order, graph.size]).toEqual([10, 12]);
    expect(graph.getNodeAttributes("p_1")).toMatchObject({
      label: TEXTS.name,
      kind: "Person",
      color: "rgb(230,159,0)",
    });
    expect(graph.getEdgeAttributes("k_2")).toMatchObject({ label: "HOLDS_POST", title: "校长", former: true });
    expect(text).toMatch(/<edge id="k_1"[^>]* start="2024-01-01" end="2025-02-28">/);
  });

  test("JSON as graphology's own", async () => {
    const graph = openJson(await one("json"));
    expect([graph.order, graph.size]).toEqual([10, 12]);
    expect(graph.getEdgeAttributes("k_1")).toMatchObject({
      role: "CHAIR",
      quotes: [{ text: TEXTS.quote, document: "d_1" }],
    });
    const lines = (await one("jsonl")).trimEnd().split("\n");
    expect(lines.map((line) => Object.keys(JSON.parse(line) as object)[0])).toEqual([
      ...Array<string>(10).fill("node"),
      ...Array<string>(12).fill("edge"),
    ]);
    expect(JSON.parse(lines[10]!)).toMatchObject({ edge: { from: { name: TEXTS.name }, role: "CHAIR" } });
  });

  test("CSV for spreadsheets and for Gephi", async () => {
    const [nodes, edges] = (await files("csv", world(TEXTS))).map(openCsv);
    expect(nodes).toHaveLength(10);
    expect(edges![0]).toMatchObject({ fromName: TEXTS.name, role: "CHAIR", begins: "2024", quotes: TEXTS.quote });
    const [, gephi] = await files("gephi", world(TEXTS));
    expect(gephi).toMatch(/^Source,Target,Type,Start,End,Id,Label,SourceName,TargetName,/);
    expect(openCsv(gephi!)[0]).toMatchObject({
      Source: "o_1",
      Target: "c_1",
      Type: "Directed",
      Start: "2024-01-01",
      End: "2025-02-28",
      Role: "CHAIR",
      Sources: "https://example.cn/1?a=1&b=2",
    });
  });

  test("FollowTheMoney, by its schema, with proof", async () => {
    const entities = openFtm(await one("ftm"));
    const schemata = new Map(entities.map(({ entity }) => [entity.id, entity.schema.name]));
    expect(Object.fromEntries(schemata)).toMatchObject({
      c_1: "Organization",
      o_2: "PublicBody",
      o_3: "Company",
      p_1: "Person",
      e_1: "Event",
      d_1: "Document",
      k_1: "Membership",
      k_2: "Employment",
      k_3: "Occupancy",
      k_4: "Directorship",
      k_6: "UnknownLink",
      k_7: "Documentation",
      k_8: "Ownership",
      "position:o_2:%E6%A0%A1%E9%95%BF": "Position",
    });
    const required = entities.flatMap(({ entity }) =>
      entity.schema.required.map((name) => [entity.id, name, entity.hasProperty(name)]),
    );
    expect(required.filter(([, , has]) => !has)).toEqual([]);
    const member = entities.find(({ entity }) => entity.id === "k_1")!;
    expect(member.proof).toEqual(["d_1"]);
    expect(member.entity.getFirst("startDate")).toBe("2024");
    // Every entity that is pointed to is there.
    const ends = entities.flatMap(({ entity }) =>
      entity.getProperties().flatMap((property) => (property.type.isEntity ? entity.getProperty(property) : [])),
    );
    expect(ends.map(String).filter((id) => !schemata.has(id))).toEqual([]);
  });

  test("RDF, with memberships by ORG, dates by their precision, and PROV down to the document", async () => {
    const quads = openTurtle(await one("turtle"));
    const objects = (subject: string, predicate: string) =>
      quads
        .filter((quad) => quad.subject.value.endsWith(subject) && quad.predicate.value.endsWith(predicate))
        .map(({ object }) => object);
    const of = (subject: string, predicate: string) => objects(subject, predicate).map(({ value }) => value);
    expect(of("relationship:k_1", "#type")).toEqual(["http://www.w3.org/ns/org#Membership"]);
    expect(of("relationship:k_1", "org#member")).toEqual(["urn:consortium-graph:o_1"]);
    expect(of("relationship:k_1", "org#organization")).toEqual(["urn:consortium-graph:c_1"]);
    expect(of("relationship:k_1", "org#role")).toEqual(["urn:consortium-graph:term:CHAIR"]);
    expect(objects("relationship:k_1", "startDate")[0]).toMatchObject({
      value: "2024",
      datatype: { value: "http://www.w3.org/2001/XMLSchema#gYear" },
    });
    expect(of("relationship:k_1", "prov#wasDerivedFrom")).toEqual(["urn:consortium-graph:st_1"]);
    expect(new Set(of("st_1", "prov#wasQuotedFrom"))).toEqual(new Set(["urn:consortium-graph:d_1"]));
    expect(of("o_1", "org#memberOf")).toEqual(["urn:consortium-graph:c_1", "urn:consortium-graph:c_1"]);
    expect(of("e_1", "schema.org/attendee")).toEqual(["urn:consortium-graph:p_1"]);
  });
});

/** What a reader gives for a text: the text itself where every format can hold it. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;
function expectKept(read: unknown, text: string): void {
  expect(typeof read).toBe("string");
  if (text.isWellFormed() && !CONTROLS.test(text)) expect(read).toBe(text);
  else {
    expect(read).toHaveLength(text.length);
    expect((read as string).isWellFormed() && !CONTROLS.test(read as string)).toBe(true);
  }
}

/** What a spreadsheet would do with a cell; an apostrophe in front makes it text. */
const RUNS = /^[=+\-@\t\r\n＝＋－＠]/;
function expectHarmless(cell: string, text: string): void {
  expect(cell).not.toMatch(RUNS);
  expectKept(RUNS.test(text) ? cell.slice(1) : cell, text);
}

describe("any text at all comes out as it went in", () => {
  const seeds = HOSTILE.map((text): [string, string, string] => [text, text, text]);
  const anyTexts = [hostileText, hostileText, hostileText] as const;
  const asserted = (check: (name: string, title: string, quote: string) => Promise<void>) =>
    fc.assert(fc.asyncProperty(...anyTexts, check), { numRuns: 150, examples: seeds });

  test("of GraphML and GEXF", () =>
    asserted(async (name, title, quote) => {
      const given = world({ name, title, quote });
      for (const graph of [openGraphml(await one("graphml", given)), openGexf(await one("gexf", given))]) {
        expect([graph.order, graph.size]).toEqual([10, 12]);
        expectKept(graph.getNodeAttribute("p_1", "label") ?? "", name);
        expectKept(graph.getEdgeAttribute("k_2", "title") ?? "", title);
        expectKept(graph.getEdgeAttribute("k_2", "quotes") ?? "", quote);
      }
    }));

  test("of JSON, FollowTheMoney and RDF", () =>
    asserted(async (name, title, quote) => {
      const given = world({ name, title, quote });
      const graph = openJson(await one("json", given));
      expectKept(graph.getNodeAttribute("p_1", "label"), name);
      const ftm = openFtm(await one("ftm", given));
      if (name.trim() !== "") expectKept(ftm.find(({ entity }) => entity.id === "p_1")!.entity.getFirst("name"), name);
      const quads = openTurtle(await one("turtle", given));
      const quoted = quads.find(({ predicate }) => predicate.value.endsWith("prov#value"))!;
      expectKept(quoted.object.value, quote);
    }));

  test("of CSV, and no cell is a formula", () =>
    asserted(async (name, title, quote) => {
      const given = world({ name, title, quote });
      const [nodes, edges] = (await files("csv", given)).map(openCsv);
      expectHarmless(nodes![4]!["name"]!, name);
      expectHarmless(edges![1]!["title"]!, title);
      expectHarmless(edges![1]!["quotes"]!, quote);
      const [, gephi] = (await files("gephi", given)).map(openCsv);
      expectHarmless(gephi![1]!["SourceName"]!, name);
    }));
});

test("numbers stay numbers in CSV, and a table of the page has its headings", () => {
  const table = [
    ["a", -1],
    ["=b", null],
  ] as const;
  expect(csvTable(["名称", "n"], table)).toBe("\ufeff名称,n\r\na,-1\r\n'=b,\r\n");
  expect(JSON.parse(jsonTable(["名称", "n"], table))).toEqual([
    { 名称: "a", n: -1 },
    { 名称: "=b", n: null },
  ]);
});

test("an empty graph makes files that open", async () => {
  const empty = { nodes: [], edges: [] };
  expect(openGraphml(await one("graphml", empty)).order).toBe(0);
  expect(openGexf(await one("gexf", empty)).order).toBe(0);
  expect(openJson(await one("json", empty)).order).toBe(0);
  expect((await files("csv", empty)).map(openCsv)).toEqual([[], []]);
  expect(openTurtle(await one("turtle", empty))).toEqual([]);
});
