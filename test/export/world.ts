import fc from "fast-check";
import type { GraphEdge, GraphNode } from "../../src/export/index.ts";

/** Texts that have broken exports: formulas, quotes, markup, line ends, controls, emoji, halves of surrogate pairs. */
export const HOSTILE = [
  '=HYPERLINK("http://evil.example","点击")',
  "+1+1",
  "-2+3",
  "@SUM(A1)",
  "＝1＋1",
  "\t=1",
  "\r\n=1",
  'he said "no", then; left',
  "</data></node><script>alert(1)</script>",
  "a & b < c > d ' e",
  "]]>",
  "\u0000\u0007\u001b[2J",
  "\ud83d\ude00 汽车 👩‍🏫",
  "\ud83d alone",
  "alone \ude00",
  "\ufffe\uffff",
  "line\u2028end\u0085next\r\nlast",
  '\\ " \\n \\u0041',
  "\u202eabc",
  " 前后 ",
];

export const hostileText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
);

/** A consortium, a school that is a member, and a person with a post there, whose names, titles and sentences are given. */
export function world(texts: { readonly name: string; readonly title: string; readonly quote: string }): {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
} {
  const { name, title, quote } = texts;
  const node = (id: string, kind: GraphNode["kind"], fields: GraphNode["fields"] = {}): GraphNode => ({
    id,
    kind,
    name,
    fields,
  });
  const nodes = [
    node("c_1", "Consortium", { aliases: [name, title], form: "CITY", mentions: 3, documents: 2 }),
    node("o_1", "School", { hijacked: true }),
    node("o_2", "Government"),
    node("o_3", "Enterprise"),
    node("p_1", "Person"),
    node("e_1", "Event", { date: "2024-06-18", place: title, type: "MEETING" }),
    node("w_1", "Work", { title, work: "REPORT" }),
    node("r_1", "Region", { code: "310000" }),
    node("i_1", "Industry", { code: "36" }),
    node("d_1", "Document", { source: "https://example.cn/1?a=1&b=2", title, published: "2024-06-19" }),
  ];
  const quotes = [
    { id: "st_1", text: quote, document: "d_1", source: "https://example.cn/1?a=1&b=2", published: "2024-06-19" },
  ];
  const at = (id: string) => nodes.find((each) => each.id === id)!;
  const edge = (
    key: string,
    type: GraphEdge["type"],
    from: string,
    to: string,
    fields: GraphEdge["fields"] = {},
  ): GraphEdge => ({
    key,
    type,
    from: at(from),
    to: at(to),
    fields: { documents: 1, confidence: 0.95, ...fields },
    quotes,
  });
  const edges = [
    edge("k_1", "MEMBER_OF", "o_1", "c_1", { role: "CHAIR", begins: "2024", ends: "2025-02" }),
    edge("k_2", "HOLDS_POST", "p_1", "o_1", { title, former: true, until: "2023-12-31", ends: "2023-12-31" }),
    edge("k_3", "HOLDS_POST", "p_1", "o_2", { title }),
    edge("k_4", "HOLDS_POST", "p_1", "c_1", { title: "理事长" }),
    // Two edges between the same two, as two terms of one role are.
    edge("k_5", "MEMBER_OF", "o_1", "c_1", { role: "MEMBER" }),
    edge("k_6", "TOOK_PART", "p_1", "e_1", { as: "SPOKE" }),
    edge("k_7", "PRESENTED", "p_1", "w_1"),
    edge("k_8", "SUBSIDIARY_OF", "o_3", "o_1"),
    edge("k_9", "STATES_COUNT", "c_1", "d_1", { of: "SCHOOL", n: 12 }),
    { ...edge("k_10", "LOCATED_IN", "o_1", "r_1", { reason: "NAME", basis: title }), quotes: [] },
    { ...edge("k_11", "IN_INDUSTRY", "o_3", "i_1", { reason: "NAME" }), quotes: [] },
    { ...edge("k_12", "MENTIONS", "d_1", "p_1", { count: 2 }), quotes: [] },
  ];
  return { nodes, edges };
}
