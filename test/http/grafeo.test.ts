import { describe } from "vitest";
import { temporaryGraph } from "../load/graphs.ts";
import { healthOver } from "./health.ts";

describe("HTTP over Grafeo", () => healthOver(temporaryGraph));
