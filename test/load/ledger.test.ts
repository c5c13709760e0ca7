import { expect, test } from "vitest";
import { importLedger } from "../../src/load/index.ts";
import { emptyGraph } from "./graphs.ts";
import { judging } from "./ledger.ts";

judging(emptyGraph);

test.each([
  ["[]", /^the object: /],
  ["{", /^no JSON$/],
  ['{"verdict":"SAME"}', /^left: /],
  ['{"verdict":"UNDO","undoes":"j_x","by":"","at":"2025-01-01T00:00:00Z","why":""}', /^by must name somebody/],
  ['{"verdict":"UNDO","undoes":"j_x","by":"x","at":"2025-13-01T00:00:00Z","why":""}', /^at must be like/],
  [
    '{"id":"j_y","verdict":"UNDO","undoes":"j_x","by":"x","at":"2025-01-01T00:00:00Z","why":""}',
    /^id: it is not that of/,
  ],
  ['{"verdict":"UNDO","undoes":"j_x","by":"x","at":"2025-01-01T00:00:00Z","why":"","more":1}', /^the object: /],
])("the line %s is no record", async (line, reason) => {
  const store = await emptyGraph();
  const { added, bad } = await importLedger(store, `\n${line}\r\n`);
  expect({ added, bad }).toEqual({ added: 0, bad: [{ line: 2, reason: expect.stringMatching(reason) }] });
});
