import { z } from "zod";

/** One setting: its form, the value where it is not set, and what it is for. */
export interface Setting<Value> {
  readonly parse: z.ZodType<Value, string>;
  readonly fallback: string | undefined;
  readonly about: string;
  /** Never printed. */
  readonly secret?: boolean;
}

export const setting = <Value>(
  parse: z.ZodType<Value, string>,
  fallback: string | undefined,
  about: string,
  secret = false,
): Setting<Value> => ({ parse, fallback, about, secret });

/** A whole number. */
export const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be a whole number from ${least} to ${most}`);

/** On or off. */
export const flag = z.enum(["0", "1"], "must be 0 or 1").transform((given) => given === "1");

/** What a list of settings gives, by name. */
export type Parsed<Settings, Name extends keyof Settings> = Settings[Name] extends Setting<infer Value> ? Value : never;
