import { fileURLToPath } from "node:url";
import { clean } from "../../src/clean/index.ts";
import { extract } from "../../src/extract/index.ts";
import { ingest } from "../../src/ingest/index.ts";
import type { Entity } from "../../src/model/entity.ts";
import type { Extraction } from "../../src/model/extraction.ts";
import { PREDICATES } from "../../src/model/ontology.ts";
import type { Statement } from "../../src/model/statement.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const MAX_BYTES = 1_000_000;

/** The seeds as the program reads them: path of the golden file beside each, and its lines now. */
export async function readSeeds(): Promise<
  { readonly source: string; readonly path: string; readonly lines: string[] }[]
> {
  const seeds = [];
  for await (const input of ingest(["seeds/*.txt"], { maxBytes: MAX_BYTES, base: ROOT })) {
    if ("error" in input) throw input.error;
    const { document } = input;
    const path = `${ROOT}${document.source.replace(/\.txt$/, ".expected.jsonl")}`;
    seeds.push({ source: document.source, path, lines: goldenLines(extract(document, clean(document))) });
  }
  return seeds;
}

/**
 * A reading as a person reviews it: a JSON object a line, first entities by kind and name, then statements by their
 * place in the text. Names stand where the program has ids.
 */
export function goldenLines({ entities, statements }: Extraction): string[] {
  const inOrder = (lines: readonly (readonly [key: string, line: object])[]): string[] =>
    lines.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => JSON.stringify(line));
  return [
    ...inOrder(entities.map((entity) => [`${entity.kind} ${entity.name}`, goldenEntity(entity)])),
    ...inOrder(
      statements.map((statement) => {
        const line = goldenStatement(statement);
        return [`${String(statement.evidence.start).padStart(9, "0")} ${JSON.stringify(line)}`, line];
      }),
    ),
  ];
}

function goldenEntity({ id: _id, kind, name, ...rest }: Entity): object {
  const known = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1));
  return { kind, name, ...Object.fromEntries(known) };
}

function goldenStatement(statement: Statement): object {
  const { predicate, subject, object, evidence, rule, confidence } = statement;
  const fields = PREDICATES[predicate].fields.flatMap((field) =>
    statement[field] === undefined ? [] : [[field, statement[field]] as const],
  );
  return {
    subject: subject.name,
    predicate,
    object: object.name,
    ...Object.fromEntries(fields),
    ...evidence,
    rule,
    confidence,
  };
}
