import { describe } from "vitest";
import { temporaryGraph } from "../load/graphs.ts";
import { everyField } from "./fields.ts";
import { everyQuestion } from "./questions.ts";

describe("GraphQL over Grafeo", () => {
  describe("fields", () => everyField(temporaryGraph));
  describe("questions", () => everyQuestion(temporaryGraph));
});
