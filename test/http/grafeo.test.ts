import { describe } from "vitest";
import { temporaryGraph } from "../load/graphs.ts";
import { healthOver } from "./health.ts";
import { ingestOver } from "./ingest.ts";

describe("HTTP over Grafeo", () => healthOver(temporaryGraph));
describe("documents over Grafeo", () => ingestOver(temporaryGraph));
