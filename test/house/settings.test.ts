import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LIMITS } from "../../src/graphql/allowance.ts";
import { SERVING } from "../../src/http/serving.ts";
import { readSettings, SETTINGS, settingsTable } from "../../src/settings.ts";

const invalid = (message: string) =>
  expect.objectContaining({ code: "SETTING_INVALID", message: expect.stringContaining(message) });

describe("settings", () => {
  it("have their defaults where nothing is set", () => {
    expect(readSettings({ PATH: "/bin" })).toEqual({
      port: 4000,
      host: "127.0.0.1",
      dataDir: "./data",
      logLevel: "info",
      maxInputBytes: 20e6,
      urlTimeoutMs: 20_000,
      allowPrivateAddresses: false,
      queryTimeoutMs: 10_000,
      maxRows: 1000,
      maxAnswerBytes: 10e6,
      tokens: [],
      ...SERVING,
      limits: LIMITS,
      introspection: true,
      graphiql: true,
    });
  });

  it("name Neo4j where NEO4J_URI is set", () => {
    const environment = {
      NEO4J_URI: "neo4j+s://db.example:7687",
      NEO4J_PASSWORD: "p",
      NEO4J_DATABASE: "",
      MAX_INPUT_MB: "1",
    };
    expect(readSettings(environment)).toMatchObject({
      neo4j: { uri: "neo4j+s://db.example:7687", user: "neo4j", password: "p" },
      maxInputBytes: 1e6,
    });
  });

  it.each([
    ["PORT", "abc", 'PORT is "abc" and must be a whole number from 0 to 65535'],
    ["PORT", "65536", "PORT"],
    ["PORT", "-1", "PORT"],
    ["MAX_INPUT_MB", "0", "MAX_INPUT_MB"],
    ["MAX_ROWS", "1e3", "MAX_ROWS"],
    ["QUERY_TIMEOUT_MS", "10s", "QUERY_TIMEOUT_MS"],
    ["LOG_LEVEL", "verbose", "must be one of trace, debug"],
    ["MAX_COST", "0", "MAX_COST"],
    ["CORS_ORIGINS", "app.example", "must be origins like https://app.example"],
    ["ALLOWED_HOSTS", "a b", "must be host names"],
    ["METRICS", "all", "must be one of open, token, off"],
    ["PERSISTED_ONLY", "1", "PERSISTED_OPERATIONS names no file"],
    ["NEO4J_URI", "http://localhost:7474", "must be like neo4j://"],
    ["NEO4J_URI", "localhost:7687", "must be like neo4j://"],
  ])("refuse %s=%s", (name, value, message) => {
    expect(() => readSettings({ [name]: value })).toThrow(invalid(message));
  });

  it.each([
    ["NEO4J_URL", "did you mean NEO4J_URI?"],
    ["NEO4J_USERNAME", "did you mean NEO4J_USER?"],
    ["NEO4J_TIMEOUT", "there are NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE"],
  ])("refuse %s, which is none", (name, message) => {
    expect(() => readSettings({ [name]: "x" })).toThrow(invalid(message));
  });

  it("leave variables of the Neo4j server on the same machine alone", () => {
    expect(() =>
      readSettings({ NEO4J_HOME: "/opt/neo4j", NEO4J_AUTH: "neo4j/x", NEO4J_server_memory: "1g" }),
    ).not.toThrow();
  });

  it("are all in the README, as the program knows them", () => {
    const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
    expect(readme).toContain(settingsTable());
    expect(settingsTable().split("\n")).toHaveLength(Object.keys(SETTINGS).length + 2);
  });
});
