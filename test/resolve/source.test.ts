import { expect, test } from "vitest";
import type { Entity } from "../../src/model/entity.ts";
import { sourcesOf } from "../../src/resolve/index.ts";

const entity = (id: string, kind: Entity["kind"], name: string, mentions = 1): Entity => ({
  id,
  kind,
  name,
  aliases: [],
  mentions,
});
const person = entity("p", "Person", "张伟");
const first = entity("a", "Consortium", "上海国际汽车城产教联合体");
const second = entity("b", "Consortium", "株洲市产教联合体");

/** Consortia that a person on a page of these entities is tied to, without any statement. */
const circles = (...entities: readonly Entity[]): readonly string[] =>
  sourcesOf({ id: "d" }, [person, ...entities], []).find(({ id }) => id === "p")!.consortia;

test.each([
  ["the one that the page names", [first], ["上海国际汽车城产教联合体"]],
  ["the one that it names most often", [{ ...first, mentions: 3 }, second], ["上海国际汽车城产教联合体"]],
  ["none where two are named alike", [first, second], []],
  ["none where none is named", [entity("c", "School", "同济大学", 9)], []],
])("a person is tied to the consortium that the page is about: %s", (_, entities, expected) => {
  expect(circles(...entities)).toEqual(expected);
});
