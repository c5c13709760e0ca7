import { describe, expect, test } from "vitest";
import {
  candidates,
  dumpHash,
  importLedger,
  judge,
  ledger,
  load,
  rebuild,
  retract,
  undoJudgement,
} from "../../src/load/index.ts";
import type { Verdict } from "../../src/model/judgement.ts";
import { organizationId } from "../../src/resolve/index.ts";
import type { Store } from "../../src/store/index.ts";
import { emptyGraph } from "./graphs.ts";
import { jsonl, lines } from "./laws.ts";
import { extraction } from "./world.ts";

/** A page with a headmaster of that name at that school. */
const page = (source: string, school: string, name = "张伟") =>
  extraction(
    source,
    [
      ["School", school],
      ["Person", name],
    ],
    [[name, "HOLDS_POST", school, { title: "校长" }]],
  );
const [a, b, c] = [
  page("a.txt", "江北职业技术学院"),
  page("b.txt", "滨海职业技术学院"),
  page("c.txt", "南山职业技术学院"),
];
const idIn = (document: typeof a, kind: string): string => document.entities.find((each) => each.kind === kind)!.id;
const [A, B, C] = [a, b, c].map((document) => idIn(document, "Person")) as [string, string, string];

/** Judging on one engine, from an empty graph each. */
export function judging(empty: () => Promise<Store>): void {
  let minute = 0;
  const said = () => ({ by: "李", why: "", at: `2025-01-01T00:${String((minute += 1)).padStart(2, "0")}:00Z` });
  const say = (store: Store, left: string, verdict: Verdict, right: string) =>
    judge(store, { left, right, verdict, ...said() });
  const people = async (store: Store): Promise<number> =>
    (await lines(store)).filter((line) => line.startsWith('{"entity"') && line.includes('"Person"')).length;
  const answering = async (store: Store, id: string) =>
    (await store.read("api/answering", { ids: [id] }))[0]?.["entity"] ?? null;

  describe("judging", () => {
    test("joins, is undone without a trace but the records, and survives a retraction and a rebuild", async () => {
      const store = await empty();
      await load(store, [a, b]);
      const apart = (await lines(store)).filter((line) => !line.startsWith('{"judgement"'));
      const same = await say(store, A, "SAME", B);
      expect(await people(store)).toBe(1);
      const joined = await dumpHash(store);
      await retract(store, "b.txt");
      expect(await people(store)).toBe(1);
      await load(store, [b]);
      expect(await dumpHash(store)).toBe(joined);
      await rebuild(store);
      expect(await dumpHash(store)).toBe(joined);
      await undoJudgement(store, { undoes: same.id, ...said() });
      const rest = await lines(store);
      expect(rest.filter((line) => !line.startsWith('{"judgement"'))).toEqual(apart);
      expect((await ledger(store)).map(({ verdict }) => verdict)).toEqual(["SAME", "UNDO"]);
      await expect(undoJudgement(store, { undoes: same.id, ...said() })).rejects.toMatchObject({
        code: "JUDGEMENT_UNKNOWN",
      });
    });

    test("a person of two names is met under either", async () => {
      const store = await empty();
      const other = page("e.txt", "滨海职业技术学院", "李明");
      await load(store, [a, other]);
      await say(store, A, "SAME", idIn(other, "Person"));
      await load(store, [page("f.txt", "江北职业技术学院"), page("g.txt", "滨海职业技术学院", "李明")]);
      expect(await people(store)).toBe(1);
    });

    test("against what stands is refused with the chain, at once or through others", async () => {
      const store = await empty();
      await load(store, [a, b, c]);
      const one = await say(store, A, "SAME", B);
      const two = await say(store, B, "SAME", C);
      const hash = await dumpHash(store);
      await expect(say(store, A, "DIFFERENT", C)).rejects.toMatchObject({
        code: "JUDGEMENT_CONTRADICTS",
        message: expect.stringMatching(new RegExp(`SAME .*${one.id}.*SAME .*${two.id}`)),
      });
      expect(await dumpHash(store)).toBe(hash);
      await undoJudgement(store, { undoes: two.id, ...said() });
      const three = await say(store, A, "DIFFERENT", C);
      await expect(say(store, C, "SAME", B)).rejects.toMatchObject({
        message: expect.stringMatching(new RegExp(`${one.id}.*DIFFERENT .*${three.id}`)),
      });
    });

    test("of two pages about one school parts them, and the next page keeps to the rules", async () => {
      const store = await empty();
      const again = page("d.txt", "江北职业技术学院", "李娜");
      await load(store, [a, again]);
      await say(store, idIn(a, "School"), "DIFFERENT", idIn(again, "School"));
      await load(store, [page("e.txt", "江北职业技术学院", "王芳")]);
      const mentions = (await lines(store)).flatMap((line) => {
        const { mention } = JSON.parse(line) as { mention?: { entity: string; properties: { kind: string } } };
        return mention?.properties.kind === "School" ? [mention.entity] : [];
      });
      const usual = organizationId("江北职业技术学院");
      expect(mentions.filter((id) => id === usual)).toHaveLength(2);
      expect(new Set(mentions).size).toBe(2);
    });

    test("leaves ids that lead to what stands now", async () => {
      const store = await empty();
      await load(store, [a, b, c]);
      const schools = ["江北职业技术学院", "滨海职业技术学院"].map(organizationId) as [string, string];
      await say(store, ...([schools[0], "SAME", schools[1]] as const));
      await say(store, A, "SAME", C);
      const [gone] = (await Promise.all(schools.map(async (id) => [id, await answering(store, id)] as const))).filter(
        ([, entity]) => entity !== null,
      );
      expect(schools.filter((id) => id !== gone![0])).toEqual([gone![1]]);
      const first = [A, B, C].sort()[0];
      // Namesakes at schools that are one are one person too, and so all three are.
      expect(await Promise.all([A, B, C].map((id) => answering(store, id)))).toEqual([first, first, first]);
      expect(await answering(store, idIn(a, "School"))).toBe(gone![1]);
      expect(await answering(store, "e_none")).toBeNull();
    });

    test("leaves the list of candidates, whatever is said", async () => {
      const store = await empty();
      await load(store, [a, b, c]);
      const read: Store["read"] = (...asked) => store.read(...asked);
      const listed = async () =>
        (await candidates(read, "PERSON", "", 10)).map(({ left, right }) => [left.source, right.source].sort().join());
      expect((await listed()).sort()).toEqual(
        [
          [A, B],
          [A, C],
          [B, C],
        ]
          .map((pair) => pair.sort().join())
          .sort(),
      );
      await say(store, A, "DIFFERENT", B);
      await say(store, A, "UNSURE", C);
      expect(await listed()).toEqual([[B, C].sort().join()]);
    });

    test("lists bodies of nearly one name and bodies called by another's, not a zone and its office", async () => {
      const store = await empty();
      const schools = [
        extraction("a.txt", [["School", "江北职业技术学院", {}, ["江职"]]]),
        extraction("b.txt", [["School", "江北职院"]]),
        extraction("c.txt", [["School", "江职"]]),
        extraction("d.txt", [["School", "滨海职业技术学院"]]),
      ];
      const zones = [
        extraction("e.txt", [["Park", "江北经开区"]]),
        extraction("f.txt", [["Park", "江北经济技术开发区"]]),
        extraction("g.txt", [["Government", "江北经济技术开发区管委会"]]),
      ];
      await load(store, [...schools, ...zones]);
      const read: Store["read"] = (...asked) => store.read(...asked);
      const found = await candidates(read, "ORGANIZATION", "", 10);
      expect(found.map(({ left, right, reasons }) => [...[left.name, right.name].sort(), ...reasons]).sort()).toEqual([
        ["江北经开区", "江北经济技术开发区", "LOOSE_NAME", "SAME_SORT_OF_BODY", "SAME_TIME"],
        ["江北职业技术学院", "江北职院", "LOOSE_NAME", "SAME_SORT_OF_BODY", "SAME_TIME"],
        ["江北职业技术学院", "江职", "STATED_ALIAS", "SAME_SORT_OF_BODY", "SAME_TIME"],
      ]);
    });

    test("an export imported elsewhere, in parts and twice, gives the same graph", async () => {
      const [store, other] = [await empty(), await emptyGraph()];
      await load(store, [a, b, c]);
      const same = await say(store, A, "SAME", B);
      await say(store, B, "DIFFERENT", C);
      await undoJudgement(store, { undoes: same.id, ...said() });
      const records = await ledger(store);
      await importLedger(other, jsonl(records.slice(2)));
      await load(other, [c, a]);
      expect(await importLedger(other, jsonl(records))).toEqual({ added: 2, known: 1, bad: [] });
      await load(other, [b]);
      expect(await importLedger(other, `${jsonl(records)}\n`)).toEqual({ added: 0, known: 3, bad: [] });
      expect(await dumpHash(other)).toBe(await dumpHash(store));
    });

    test.each([
      ["nobody", { by: " " }, /^by must name somebody/],
      ["no time", { at: "yesterday" }, /^at must be like/],
      ["too long a reason", { why: "长".repeat(1001) }, /^why has 1001 characters/],
      ["one source entity", { right: A }, /is one source entity/],
      ["a person and a school", { right: idIn(b, "School") }, /is a Person, .* a School$/],
    ])("%s is refused", async (_, wrong, message) => {
      const store = await empty();
      await load(store, [a, b]);
      const given = { left: A, right: B, verdict: "SAME" as const, ...said(), ...wrong };
      await expect((async () => judge(store, given))()).rejects.toMatchObject({
        ...{ code: "JUDGEMENT_INVALID", message: expect.stringMatching(message) },
      });
      expect(await ledger(store)).toEqual([]);
    });
  });
}
