import fc from "fast-check";
import { expect, test } from "vitest";
import { shades, shadeOf } from "../../src/explorer/charts/shades.ts";
import { eventsOf, type ServerEvent } from "../../src/explorer/fetch/events.ts";
import { filled } from "../../src/explorer/messages/filled.ts";

/** A text cut at some places. */
async function* cut(text: string, places: readonly number[]): AsyncGenerator<string> {
  const ends = [...new Set(places.map((place) => place % (text.length + 1)))].toSorted((a, b) => a - b);
  for (const [index, end] of [...ends, text.length].entries()) yield text.slice(ends[index - 1] ?? 0, end);
}
async function read(text: string, places: readonly number[] = []): Promise<readonly ServerEvent[]> {
  const events: ServerEvent[] = [];
  for await (const event of eventsOf(cut(text, places))) events.push(event);
  return events;
}

test("events are the same wherever their stream is cut, and signs of life are none", async () => {
  const line = fc.string().map((text) => text.replaceAll(/[\r\n]/g, ""));
  const data = fc.record({ event: fc.constantFrom("next", "complete"), data: line.map((text) => `x${text}`) });
  await fc.assert(
    fc.asyncProperty(fc.array(data), fc.array(fc.nat()), fc.constantFrom("\n", "\r\n"), async (events, places, end) => {
      // The server ends lines one way throughout; a cut may fall between \r and \n.
      const text = events
        .map((each) => `event: ${each.event}${end}data: ${each.data}${end}${end}:${end}${end}`)
        .join("");
      expect(await read(text, places)).toEqual(events);
    }),
  );
});

test.each<[string, readonly ServerEvent[]]>([
  ["", []],
  [":\n\n", []],
  ["event: next\ndata: 1\n", []],
  ["data: 1\ndata: 2\n\n", [{ event: "message", data: "1\n2" }]],
  ["event: complete\ndata:\n\n", [{ event: "complete", data: "" }]],
])("reads %j", async (text, expected) => expect(await read(text)).toEqual(expected));

test.each([
  ["in {n} {n:document/documents}", { n: 1 }, "in 1 document"],
  ["in {n} {n:document/documents}", { n: 0 }, "in 0 documents"],
  ["in {n} {n:document/documents}", { n: 21 }, "in 21 documents"],
  ["{one} and {other}", { one: "甲" }, "甲 and {other}"],
])("%s with %o says %s", (text, values, expected) => expect(filled(text, values)).toBe(expected));

test("the scale of the map names each number once, in the shade that the map gives it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (most) => {
      const scale = shades(most);
      expect(scale[0]).toEqual({ shade: 0, from: 0, to: 0 });
      expect(scale.at(-1)!.to).toBe(most);
      for (const [index, { shade, from, to }] of scale.entries()) {
        if (index > 0) expect(from).toBe(scale[index - 1]!.to + 1);
        expect([shadeOf(from, most), shadeOf(to, most)]).toEqual([shade, shade]);
      }
    }),
  );
});
