import { describe, expect, test } from "vitest";
import { load, retract } from "../../src/load/index.ts";
import type { Store } from "../../src/store/index.ts";
import { extraction, type Says, type Sketch } from "../load/world.ts";
import type { Client } from "./client.ts";

const RELEASE = Array.from({ length: 40 }, (_, at) => `第${at}家企业与学校签订了共建实训基地${at * 7}个的协议;`).join(
  "",
);
const BODIES: readonly Sketch[] = [
  ["School", "东岭职业学院"],
  ["Person", "钱进"],
];
const SAYS: readonly Says[] = [["钱进", "HOLDS_POST", "东岭职业学院", { title: "院长" }]];
const page = (source: string, published: string, text: string) => extraction(source, BODIES, SAYS, published, text);

/** Documents of one text: one witness, and each of them listed. Loads pages of its own and takes them away again. */
export function reprints(client: () => Client, store: () => Store): void {
  const post = async () => {
    const { organization } = await client().ask(
      `{ organization(name: "东岭职业学院") { documentCount posts { edges { documents firstSeen lastSeen evidence(first: 9) { document { source } } } } } }`,
    );
    return organization;
  };
  const prints = async () => {
    const { document, original } = await client().ask(
      `{ document(source: "reprint/b.txt") { reprintOf { source } reprints { totalCount edges { node { source } } } }
         original: document(source: "reprint/a.txt") { reprintOf { source } reprints { totalCount } } }`,
    );
    return { document, original };
  };

  describe("reprints", () => {
    test("count as one witness on a relationship, and stay listed", async () => {
      await load(store(), [page("reprint/b.txt", "2024-03-02", `${RELEASE}转自网络`)]);
      await load(store(), [page("reprint/a.txt", "2024-03-01", RELEASE), page("reprint/c.txt", "2024-03", RELEASE)]);
      await load(store(), [page("reprint/other.txt", "2025-01-01", "另一篇")]);
      const { posts, documentCount } = await post();
      expect(documentCount).toBe(4);
      expect(posts.edges).toEqual([
        {
          documents: 2,
          firstSeen: "2024-03",
          lastSeen: "2025-01-01",
          evidence: ["c", "a", "b", "other"].map((name) => ({ document: { source: `reprint/${name}.txt` } })),
        },
      ]);
      expect(await prints()).toEqual({
        document: {
          reprintOf: { source: "reprint/c.txt" },
          reprints: {
            totalCount: 2,
            edges: [{ node: { source: "reprint/c.txt" } }, { node: { source: "reprint/a.txt" } }],
          },
        },
        original: { reprintOf: { source: "reprint/c.txt" }, reprints: { totalCount: 2 } },
      });
    });

    test("with the first print retracted, the next one stands for the text", async () => {
      await retract(store(), "reprint/c.txt");
      expect(await prints()).toEqual({
        document: {
          reprintOf: { source: "reprint/a.txt" },
          reprints: { totalCount: 1, edges: [{ node: { source: "reprint/a.txt" } }] },
        },
        original: { reprintOf: null, reprints: { totalCount: 1 } },
      });
      expect((await post()).posts.edges[0].documents).toBe(2);
      await retract(store(), "reprint/other.txt");
      expect((await post()).posts.edges[0].documents).toBe(1);
      for (const name of ["a", "b"]) await retract(store(), `reprint/${name}.txt`);
    });
  });
}
