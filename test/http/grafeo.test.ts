import { describe } from "vitest";
import { temporaryGraph } from "../load/graphs.ts";
import { cacheOver } from "./cache.ts";
import { healthOver } from "./health.ts";
import { injectionOver } from "./injection.ts";
import { ingestOver } from "./ingest.ts";

describe("HTTP over Grafeo", () => healthOver(temporaryGraph));
describe("documents over Grafeo", () => ingestOver(temporaryGraph));
describe("the cache of answers over Grafeo", () =>
  cacheOver(async () => {
    const { store, close } = await temporaryGraph();
    return { store, other: store, close };
  }));
describe("hostile arguments over Grafeo", () => injectionOver(temporaryGraph, 600));
