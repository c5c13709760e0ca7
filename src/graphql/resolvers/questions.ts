import { brokers } from "./brokers.ts";
import type { Context } from "../context.ts";
import { interlocks } from "./interlocks.ts";
import { neighbourhood } from "./neighbourhood.ts";
import { compare, overlap } from "./overlap.ts";
import { path, type PathArguments } from "./path.ts";
import { overlappingPath, paths } from "./paths.ts";
import { reportedCounts } from "./reported-counts.ts";
import { statistics } from "./statistics.ts";
import { timeline } from "./timeline.ts";

/** A shortest chain: of all, or of those whose relationships held at one time. */
const onePath = (_: unknown, args: PathArguments & { readonly overlapping?: boolean | null }, context: Context) =>
  args.overlapping ? overlappingPath(_, args, context) : path(_, args, context);

/** Questions of the root about many relationships at once. */
export const questions: Readonly<Record<string, object>> = {
  neighbourhood,
  path: onePath,
  paths,
  overlap,
  compare,
  brokers,
  interlocks,
  timeline,
  statistics,
  reportedCounts,
};
