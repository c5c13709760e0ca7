import type { ExportGraph, GraphEdge, GraphNode } from "../src/export/index.ts";

const PAGE = 500;
const EDGES_OF_A_NODE = 4.5;
const TITLES = ["党委书记", "校长", "董事长", "总经理", "副理事长", "处长"];

/** A graph of so many entities and 4.5 times as many relationships that is made as it is read: nothing of it is held. */
export function madeGraph(entities: number): ExportGraph {
  const node = (at: number): GraphNode => {
    const isPerson = at % 2 === 0;
    return {
      id: `o_${String(at).padStart(22, "0")}`,
      kind: isPerson ? "Person" : "School",
      name: isPerson ? `陈明${String.fromCharCode(0x4e00 + (at % 5000))}` : `江北第${at}职业技术学院`,
      fields: {
        aliases: isPerson ? [] : [`江北${at}职院`],
        pinyin: `jiangbeidi${at}`,
        initials: "jbd",
        mentions: 3,
        documents: 2,
      },
    };
  };
  const edge = (at: number): GraphEdge => {
    const from = node((at * 7919) % entities);
    return {
      key: `r_${String(at).padStart(22, "0")}`,
      type: "HOLDS_POST",
      from,
      to: node((at * 104_729 + 1) % entities),
      fields: {
        title: TITLES[at % TITLES.length]!,
        rank: "DIVISION",
        begins: "2023-06-18",
        ends: "2024-06",
        firstSeen: "2023-06-18",
        lastSeen: "2024-06-30",
        documents: 2,
        confidence: 0.95,
      },
      quotes: [
        {
          id: `st_${at}`,
          text: `${TITLES[at % TITLES.length]!}${from.name}出席"产教融合"大会, 并致辞`,
          document: `d_${at % 10_000}`,
          source: `https://www.example.edu.cn/info/${at % 10_000}.htm?a=1&b=2`,
          published: "2024-06-30",
        },
      ],
    };
  };
  const pages = async function* <Item>(count: number, make: (at: number) => Item) {
    for (let start = 0; start < count; start += PAGE) {
      yield Array.from({ length: Math.min(PAGE, count - start) }, (_, index) => make(start + index));
    }
  };
  return { nodes: () => pages(entities, node), edges: () => pages(entities * EDGES_OF_A_NODE, edge) };
}
