import { describe } from "vitest";
import { temporaryGraph } from "../load/graphs.ts";
import { answers } from "./answers.ts";

describe("answers over Grafeo", () => answers(temporaryGraph));
