import { brokers } from "./brokers.ts";
import { interlocks } from "./interlocks.ts";
import { neighbourhood } from "./neighbourhood.ts";
import { compare, overlap } from "./overlap.ts";
import { path } from "./path.ts";
import { paths } from "./paths.ts";
import { reportedCounts } from "./reported-counts.ts";
import { statistics } from "./statistics.ts";
import { timeline } from "./timeline.ts";

/** Questions of the root about many relationships at once. */
export const questions: Readonly<Record<string, object>> = {
  neighbourhood,
  path,
  paths,
  overlap,
  compare,
  brokers,
  interlocks,
  timeline,
  statistics,
  reportedCounts,
};
