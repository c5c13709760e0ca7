import { describe } from "vitest";
import { temporaryGraph } from "../load/graphs.ts";
import { everything } from "./everything.ts";

describe("GraphQL over Grafeo", () => everything(temporaryGraph));
