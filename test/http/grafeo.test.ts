import { describe } from "vitest";
import { temporaryGraph } from "../load/graphs.ts";
import { cypherOver } from "./cypher.ts";
import { healthOver } from "./health.ts";

describe("HTTP over Grafeo", () => {
  describe("health", () => healthOver(temporaryGraph));
  describe("POST /cypher", () => cypherOver(temporaryGraph));
});
