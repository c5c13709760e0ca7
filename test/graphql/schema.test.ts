import { readdirSync, readFileSync } from "node:fs";
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from "graphql";
import { describe, expect, test } from "vitest";
import { CONTRADICTIONS } from "../../src/model/contradictions.ts";
import { DATE_PRECISIONS } from "../../src/model/date.ts";
import * as ontology from "../../src/model/ontology.ts";
import { statementNames, statementText } from "../../src/store/statements.ts";
import { temporaryGraph } from "../load/graphs.ts";
import { clientOf } from "./client.ts";

const file = buildSchema(readFileSync(new URL("../../schema.graphql", import.meta.url), "utf8"));
const own = Object.values(file.getTypeMap()).filter((type) => !type.name.startsWith("__"));

describe("schema.graphql", () => {
  test("is what the server says of itself", async () => {
    const { store, close } = await temporaryGraph();
    try {
      const served = await clientOf(store).ask(getIntrospectionQuery({ inputValueDeprecation: true }));
      expect(printSchema(lexicographicSortSchema(buildClientSchema(served)))).toBe(
        printSchema(lexicographicSortSchema(file)),
      );
    } finally {
      await close();
    }
  });

  test("describes every type, field and value", () => {
    const silent: string[] = [];
    for (const type of own) {
      if (!type.description) silent.push(type.name);
      if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) {
          if (!field.description) silent.push(`${type.name}.${field.name}`);
        }
      }
      if (isEnumType(type)) {
        for (const value of type.getValues()) if (!value.description) silent.push(`${type.name}.${value.name}`);
      }
    }
    expect(silent).toEqual([]);
  });

  test.each([
    ["Kind", ontology.KIND_NAMES],
    ["Predicate", ontology.PREDICATE_NAMES],
    ["Role", ontology.ROLES],
    ["Action", ontology.ACTIONS],
    ["EventType", ontology.EVENT_TYPES],
    ["Counted", ontology.COUNTED],
    ["ConsortiumForm", ontology.CONSORTIUM_FORMS],
    ["Level", ontology.LEVELS],
    ["SchoolStage", ontology.SCHOOL_STAGES],
    ["GovernmentBranch", ontology.GOVERNMENT_BRANCHES],
    ["WorkKind", ontology.WORK_KINDS],
    ["DatePrecision", DATE_PRECISIONS],
    ["ContradictionRule", Object.keys(CONTRADICTIONS)],
    ["LocationReason", ontology.LOCATION_REASONS],
    ["Rank", ontology.RANKS],
  ])("%s has the values of the ontology, in their order", (name, values) => {
    const type = file.getType(name);
    expect(isEnumType(type) && type.getValues().map((value) => value.name)).toEqual([...values]);
  });

  test("has a type for every kind, with the interfaces of its labels", () => {
    for (const kind of ontology.KIND_NAMES) {
      const type = file.getType(kind);
      const interfaces = isObjectType(type) ? type.getInterfaces().map(({ name }) => name) : [];
      expect(interfaces, kind).toEqual([...(ontology.isOrganization(kind) ? ["Organization"] : []), "Entity", "Node"]);
    }
  });

  test("every list is a page: a connection takes first and after, last and before, and tells its number", () => {
    const whole: string[] = [];
    for (const type of own) {
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (!/Connection!?$/.test(String(field.type))) continue;
        const names = field.args.map(({ name }) => name);
        const isWhole = ["first", "after", "last", "before"].some((name) => !names.includes(name));
        const connection = getNamedType(field.type);
        const isCounted = isObjectType(connection) && "totalCount" in connection.getFields();
        if (isWhole || !isCounted) whole.push(`${type.name}.${field.name}`);
      }
    }
    expect(whole).toEqual([]);
  });
});

describe("cypher/api", () => {
  const between = ontology.PREDICATE_NAMES.filter((name) => name !== "STATES_COUNT");
  test("follows every relationship between entities where it follows all", () => {
    const names = ["neighbours", "relations", "path", "paths", "neighbourhood", "relation-counts"];
    for (const name of [...names, "ties-among", "relations-of-entity"]) {
      const text = statementText(`api/${name}`, "neo4j");
      const lists = [...text.matchAll(/\[(?:tie)?:([A-Z_|\s]+)(?:\*\.\.6)?\]/g)].map(([, types]) =>
        types!.split(/\|\s*/),
      );
      expect(lists.length).toBeGreaterThan(0);
      for (const types of lists) expect(types, name).toEqual(between);
    }
  });

  test("every statement there is asked by some field, or by what a field calls", () => {
    const resolvers = readdirSync(new URL("../../src/graphql/resolvers/", import.meta.url));
    const asked = [
      ...resolvers.map((name) => `resolvers/${name}`),
      "facts.ts",
      "connection.ts",
      "known-graph.ts",
      "../load/judge.ts",
      "../load/candidates.ts",
    ]
      .map((name) => readFileSync(new URL(`../../src/graphql/${name}`, import.meta.url), "utf8"))
      .join("\n");
    const idle = statementNames("api").filter((name) => {
      const short = name.replace(/^api\/(brief\/)?/, "");
      const asking = new RegExp(`(onnection\\(|statement: )\\s*"${short}"`);
      return !asked.includes(`"${name}"`) && !asking.test(asked) && !/^ties-(in|out)$/.test(short);
    });
    expect(idle).toEqual([]);
  });
});
