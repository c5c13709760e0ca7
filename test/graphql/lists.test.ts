import { describe } from "vitest";
import { temporaryGraph } from "../load/graphs.ts";
import { lists } from "./lists.ts";

describe("lists over Grafeo", () => lists(temporaryGraph));
