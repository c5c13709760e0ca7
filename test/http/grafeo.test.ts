import { describe } from "vitest";
import { temporaryGraph } from "../load/graphs.ts";
import { cacheOver } from "./cache.ts";
import { healthOver } from "./health.ts";
import { injectionOver } from "./injection.ts";
import { ingestOver } from "./ingest.ts";
import { versionOver } from "./version.ts";

const alone = async () => {
  const { store, close } = await temporaryGraph();
  return { store, other: store, close };
};

describe("HTTP over Grafeo", () => healthOver(temporaryGraph));
describe("documents over Grafeo", () => ingestOver(temporaryGraph));
describe("the cache of answers over Grafeo", () => cacheOver(alone));
describe("the state of a graph in Grafeo", () => versionOver(alone));
describe("hostile arguments over Grafeo", () => injectionOver(temporaryGraph, 600));
