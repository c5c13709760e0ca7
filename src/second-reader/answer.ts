import { z } from "zod";
import { ACTIONS, COUNTED, EVENT_TYPES, KIND_NAMES, LEVELS, PREDICATE_NAMES, ROLES } from "../model/ontology.ts";

const end = z.strictObject({
  kind: z.enum([...KIND_NAMES, "Document"]),
  name: z.string(),
  type: z.enum(EVENT_TYPES).nullable(),
  date: z.string().nullable(),
});
const asked = z.strictObject({
  statements: z.array(
    z.strictObject({
      predicate: z.enum(PREDICATE_NAMES),
      subject: end,
      object: end,
      title: z.string().nullable(),
      former: z.boolean().nullable(),
      since: z.string().nullable(),
      until: z.string().nullable(),
      role: z.enum(ROLES).nullable(),
      as: z.enum(ACTIONS).nullable(),
      of: z.enum(COUNTED).nullable(),
      n: z.int().nullable(),
      batch: z.string().nullable(),
      level: z.enum(LEVELS).nullable(),
      quote: z.string(),
    }),
  ),
});

/** The form of the answer as JSON Schema, in the subset that endpoints with strict output take (all properties required). */
export const ANSWER_SCHEMA: Readonly<Record<string, unknown>> = withoutBounds(z.toJSONSchema(asked));

/** Strict endpoints refuse keywords that they do not enforce. */
function withoutBounds(schema: object): Record<string, unknown> {
  const text = JSON.stringify(schema, (key, value: unknown) =>
    key === "minimum" || key === "maximum" || key === "$schema" ? undefined : value,
  );
  return JSON.parse(text) as Record<string, unknown>;
}

const optional = z
  .string()
  .trim()
  .nullish()
  .transform((text) => text || undefined);
const anyEnd = z.object({ kind: z.string(), name: z.string().trim(), type: optional, date: optional });
/** One statement as it may come: closed values are any string here, for what is outside the ontology is to be told of. */
export const anyStatement = z.object({
  predicate: z.string(),
  subject: anyEnd,
  object: anyEnd.or(z.null().transform(() => ({ kind: "Document", name: "", type: undefined, date: undefined }))),
  title: optional,
  former: z.boolean().nullish(),
  since: optional,
  until: optional,
  role: optional,
  as: optional,
  of: optional,
  n: z.number().nullish(),
  batch: optional,
  level: optional,
  quote: z.string(),
});
export type AnyStatement = z.infer<typeof anyStatement>;

const envelope = z.object({ statements: z.array(z.unknown()) });

/**
 * The statements of an answer, each still unchecked; undefined where the answer is no such JSON (cut off, prose).
 * A fence of code around the JSON is taken off: endpoints without structured output like to add one.
 */
export function statementsIn(content: string): readonly unknown[] | undefined {
  const bare = content
    .trim()
    .replace(/^```(?:json)?\s*/i, "")
    .replace(/\s*```$/, "");
  try {
    const result = envelope.safeParse(JSON.parse(bare));
    return result.success ? result.data.statements : undefined;
  } catch {
    return undefined;
  }
}
