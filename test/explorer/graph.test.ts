import { describe, expect, test } from "vitest";
import { MOST_PLACED, read, written, type Place } from "../../src/explorer/graph/address.ts";
import { connects } from "../../src/explorer/graph/connects.ts";
import { Known, type Entity, type Relation } from "../../src/explorer/graph/entities.ts";
import { begin, go, redone, undone } from "../../src/explorer/graph/history.ts";
import { bring, EMPTY, hide, unhide, type View } from "../../src/explorer/graph/view.ts";
import { bends, neighboursOf, visible } from "../../src/explorer/graph/visible.ts";

const entity = (id: string, kind: Entity["kind"] = "School"): Entity => ({ id, kind, name: id, documentCount: 1 });
const relation = (subject: string, object: string, predicate: Relation["predicate"] = "PART_OF", n = 0): Relation => ({
  key: `${predicate} ${subject} ${object} ${n}`,
  predicate,
  subject,
  object,
  documents: 1,
  confidence: 1,
});
/** `a-b b-c` as relationships. */
const relations = (text: string) => text.split(" ").map((tie) => relation(tie[0]!, tie[2]!));
const known = (entities: readonly Entity[], ties: readonly Relation[]) => {
  const all = new Known();
  all.add(entities, ties);
  return all;
};
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).join("");

describe("what is to be seen", () => {
  const all = known([entity("a"), entity("b", "Person"), entity("c"), entity("d")], relations("a-b b-c c-d"));
  const view = bring(EMPTY, ["a", "b", "c"]);
  test("is what was brought in, with the relationships among it", () => {
    const { entities, relations: seen } = visible(all, view);
    expect(ids(entities)).toBe("abc");
    expect(seen.map(({ subject, object }) => subject + object)).toEqual(["ab", "bc"]);
  });
  test.each<[string, Partial<View>, string, number]>([
    ["one by one", { hidden: new Set(["a"]) }, "bc", 1],
    ["by kind", { kindsOff: new Set(["Person"] as const) }, "ac", 0],
    ["by relationship", { predicatesOff: new Set(["PART_OF"] as const) }, "abc", 0],
    ["but what connects some", { only: new Set(["b", "c"]) }, "bc", 1],
  ])("can be narrowed %s", (_, change, expected, ties) => {
    const { entities, relations: seen } = visible(all, { ...view, ...change });
    expect([ids(entities), seen.length]).toEqual([expected, ties]);
  });
  test("what is hidden comes back with all, or when it is brought in again", () => {
    const hidden = hide(view, ["a", "b"]);
    expect(ids(visible(all, unhide(hidden)).entities)).toBe("abc");
    expect(ids(visible(all, bring(hidden, ["a"])).entities)).toBe("ac");
  });
});

describe("what connects some", () => {
  const between = (ties: string, chosen: string) => {
    const names = [...new Set(ties.replaceAll(/[- ]/g, ""))];
    const neighbours = neighboursOf({ entities: names.map((id) => entity(id)), relations: relations(ties) });
    return [...connects(neighbours, chosen)].toSorted().join("");
  };
  test.each([
    ["a chain, without what hangs on it", "a-b b-c b-x c-y", "ac", "abc"],
    ["two ways of one length", "a-b b-d a-c c-d", "ad", "abcd"],
    ["a way one hop longer, none two hops longer", "a-b b-c a-d d-e e-c a-f f-g g-h h-c", "ac", "abcde"],
    ["three by what lies between each two", "a-m b-m c-m m-x", "abc", "abcm"],
    ["nothing, where nothing connects them", "a-b c-d", "ac", "ac"],
  ])("%s", (_, ties, chosen, expected) => expect(between(ties, chosen)).toBe(expected));
});

describe("parallel relationships", () => {
  test("bend apart, whichever way they lead", () => {
    const ties = [relation("a", "b"), relation("b", "a"), relation("a", "b", "ABOUT"), relation("b", "c")];
    const bent = bends(ties);
    expect(bent.get(ties[3]!.key)).toBe(0);
    // A bend is seen from the subject: one that leads back has the other sign for the same side.
    const sides = ties.slice(0, 3).map(({ key, subject }) => bent.get(key)! * (subject === "a" ? 1 : -1));
    expect(new Set(sides.map((side) => side.toFixed(3))).size).toBe(3);
  });
});

describe("undo and redo", () => {
  test("walk the same states there and back, and a new one ends what was taken back", () => {
    let history = go(go(begin(1), 2), 3);
    history = undone(undone(history));
    expect(history.present).toBe(1);
    expect(undone(history).present).toBe(1);
    history = redone(history);
    expect(history.present).toBe(2);
    history = go(history, 4);
    expect(redone(history).present).toBe(4);
    expect(undone(history).present).toBe(2);
  });
  test("what changes nothing is no step", () => {
    const history = begin(EMPTY);
    expect(go(history, EMPTY)).toBe(history);
  });
});

describe("the address", () => {
  const place: Place = {
    view: {
      shown: new Set(["e_Ab-9_x", "e_b", "e_c"]),
      hidden: new Set(["e_c"]),
      pinned: new Set(["e_b"]),
      only: new Set(["e_Ab-9_x", "e_b"]),
      kindsOff: new Set(["Person"]),
      predicatesOff: new Set(["MEMBER_OF"]),
      sizeBy: "betweenness",
      colourBy: "community",
    },
    positions: new Map([
      ["e_Ab-9_x", { x: 12.3, y: -45.6 }],
      ["e_b", { x: 0, y: 1000.1 }],
    ]),
    camera: { x: 0.5, y: 0.25, ratio: 1.5 },
    chosen: new Set(["e_b"]),
    table: true,
  };
  test("gives back all that it was written from", () => {
    const text = written(place);
    const back = read(text);
    expect({ ...back, positions: undefined }).toEqual({ ...place, positions: undefined });
    for (const [id, { x, y }] of place.positions) {
      expect(back.positions.get(id)!.x).toBeCloseTo(x, 1);
      expect(back.positions.get(id)!.y).toBeCloseTo(y, 1);
    }
    expect(written(back)).toBe(text);
    expect(decodeURIComponent(text)).toBe(text);
  });
  test("of an empty picture is empty", () => expect(written({ ...place, view: EMPTY })).toBe(""));
  test("of a large picture keeps no positions", () => {
    const shown = new Set(Array.from({ length: MOST_PLACED + 1 }, (_, index) => `e_${index}`));
    const positions = new Map([...shown].map((id) => [id, { x: 1, y: 1 }]));
    expect(read(written({ ...place, view: { ...EMPTY, shown }, positions })).positions.size).toBe(0);
  });
  test.each(["", "n=", "n=%", "n=a.b.c&c=1*2", "c=x*y*z&size=huge&k=Nothing&o=<script>", "=&&&", "n=../../etc*<b>"])(
    "reads what it can of %j",
    (text) => {
      const { view, camera } = read(text);
      for (const id of view.shown) expect(id).toMatch(/^[\w-]+$/);
      expect(view.sizeBy).toBe("degree");
      expect(camera).toBeUndefined();
    },
  );
});
