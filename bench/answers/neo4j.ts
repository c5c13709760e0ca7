import neo4j, { type Driver } from "neo4j-driver";
import { pino } from "pino";
import { createGraphqlHandler } from "../../src/graphql/server.ts";
import type { Neo4jSettings, Store } from "../../src/store/index.ts";
import { openStore } from "../../src/store/index.ts";
import { median, type Figure } from "../figure.ts";
import { served, type Served } from "./child.ts";
import { drive, repeat } from "./drive.ts";
import { onNeo4j } from "./graphs.ts";
import { bodyOf, chosen, CLIENTS, type Options, type Variables } from "./options.ts";
import type { Operation } from "./operations.ts";

/** Rounds that are not counted first: what runs often is compiled in them, here and in Neo4j. */
const WARM_UP_ROUNDS = 4;
/** Different questions that the cached way asks again and again. */
const REPEATED = 10;
/** Answers of the three that are held against each other before anything is timed. */
const COMPARED = 6;
const CACHE = "64000000";

async function asked(url: string, body: string): Promise<unknown> {
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  if (errors) throw new Error(`${body}: ${JSON.stringify(errors).slice(0, 500)}`);
  return data;
}

/** Ours, `@neo4j/graphql` and the raw driver on one Neo4j. */
export const neo4jRun = (options: Options): Promise<Figure[]> =>
  onNeo4j(options.scale, async (settings, size) => {
    console.error(size);
    const environment = {
      NEO4J_URI: settings.uri,
      NEO4J_USER: settings.user,
      NEO4J_PASSWORD: settings.password,
      NEO4J_DATABASE: settings.database,
    };
    const { uri, user = "neo4j", password } = settings;
    const driver = neo4j.driver(uri, password === undefined ? undefined : neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
    });
    const servers = {
      ours: await served("ours-child", environment),
      cached: await served("ours-child", environment, CACHE),
      theirs: await served("theirs-child", environment),
      raw: await served("raw-child", environment),
    };
    try {
      const rows: Compared[] = [];
      for (const operation of chosen(options)) rows.push(await compare(operation, servers, driver, settings, options));
      const empty = await emptyAnswers(servers.raw, options);
      console.error(empty);
      return figuresOf(rows, `${size}; ${empty}`);
    } finally {
      for (const server of Object.values(servers)) await server.stop();
      await driver.close();
    }
  });

/** What the client and an HTTP server of Node's do where there is nothing to answer: the most that kept answers could be. */
async function emptyAnswers({ url }: Served, { seconds, rounds }: Options): Promise<string> {
  const speeds: number[] = [];
  for (let round = 0; round < WARM_UP_ROUNDS + rounds; round++) {
    const { perSecond } = await drive(`${url}/nothing`, ['{"variables":{}}'], CLIENTS, seconds);
    if (round >= WARM_UP_ROUNDS) speeds.push(perSecond);
  }
  return `empty answers of Node's HTTP server ${median(speeds).toFixed(0)}/s`;
}

interface Compared {
  readonly name: string;
  readonly overTheirs: number;
  readonly overRaw: number;
  readonly cachedOverRaw: number;
  readonly detail: string;
}

async function compare(
  operation: Operation,
  { ours, cached, theirs, raw: overHttp }: Readonly<Record<"ours" | "cached" | "theirs" | "raw", Served>>,
  driver: Driver,
  settings: Neo4jSettings,
  { seconds, rounds }: Options,
): Promise<Compared> {
  const raw = async (text: string, variables: Variables): Promise<Record<string, unknown>[]> => {
    const session = driver.session({
      defaultAccessMode: "READ",
      ...(settings.database === undefined ? {} : { database: settings.database }),
    });
    try {
      return (await session.run(text, variables)).records.map((record) => record.toObject());
    } finally {
      await session.close();
    }
  };
  const samples = (await raw(operation.samples, {})) as Variables[];
  for (const sample of samples.slice(0, COMPARED)) {
    const answers = [
      operation.ours.form(await asked(ours.url, bodyOf(operation.ours.query, sample))),
      operation.theirs.form(await asked(theirs.url, bodyOf(operation.theirs.query, sample))),
      operation.raw.form(await raw(operation.raw.text, sample)),
      operation.ours.form(await asked(cached.url, bodyOf(operation.ours.query, sample))),
    ].map((answer) => JSON.stringify(answer));
    if (new Set(answers).size !== 1) {
      throw new Error(
        `${operation.name} ${JSON.stringify(sample)}: the answers differ\n${answers.map((text) => text.slice(0, 2000)).join("\n")}`,
      );
    }
  }
  const bodies = samples.map((sample) => bodyOf(operation.ours.query, sample));
  const theirBodies = samples.map((sample) => bodyOf(operation.theirs.query, sample));
  const plainBodies = samples.map((variables) => JSON.stringify({ variables }));
  let next = 0;
  const ways: (() => Promise<number>)[] = [
    async () => (await drive(ours.url, bodies, CLIENTS, seconds)).perSecond,
    async () => (await drive(theirs.url, theirBodies, CLIENTS, seconds)).perSecond,
    async () =>
      (await drive(`${overHttp.url}/${encodeURIComponent(operation.name)}`, plainBodies, CLIENTS, seconds)).perSecond,
    () => repeat(seconds, CLIENTS, () => raw(operation.raw.text, samples[next++ % samples.length]!)),
    async () => (await drive(cached.url, bodies.slice(0, REPEATED), CLIENTS, seconds)).perSecond,
  ];
  const speeds = ways.map((): number[] => []);
  for (let round = 0; round < WARM_UP_ROUNDS + rounds; round++) {
    for (const [index, way] of ways.entries()) {
      const speed = await way();
      if (round >= WARM_UP_ROUNDS) speeds[index]!.push(speed);
    }
  }
  // What takes longer than a round gives no answer within it: that counts as one.
  const [own, other, plainly, bare, kept] = speeds.map((each) => Math.max(median(each), 1 / seconds)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const statements = await statementsOf(settings, operation, samples[0]!);
  const row = {
    name: operation.name,
    overTheirs: own / other,
    overRaw: own / plainly,
    cachedOverRaw: kept / plainly,
    detail:
      `ours ${own.toFixed(0)}/s, @neo4j/graphql ${other.toFixed(0)}/s, raw driver over HTTP ${plainly.toFixed(0)}/s, in the process that asks ${bare.toFixed(0)}/s, cached ${kept.toFixed(0)}/s; ` +
      `${statements.length} statement(s): ${statements.join(", ")}`,
  };
  console.error(
    `| ${row.name} | ${own.toFixed(0)} | ${other.toFixed(0)} | ${plainly.toFixed(0)} | ${bare.toFixed(0)} | ${kept.toFixed(0)} | ` +
      `${row.overTheirs.toFixed(2)} | ${row.overRaw.toFixed(2)} | ${row.cachedOverRaw.toFixed(1)} | ${statements.join(", ")} |`,
  );
  return row;
}

/** Names of the statements that one request makes. */
async function statementsOf(settings: Neo4jSettings, { ours }: Operation, sample: Variables): Promise<string[]> {
  const store = await openStore({ dataDir: "", neo4j: settings });
  const names: string[] = [];
  const recording: Store = Object.assign(Object.create(store) as Store, {
    read: (...read: Parameters<Store["read"]>) => {
      names.push(read[0].replace("api/", ""));
      return store.read(...read);
    },
  });
  const handler = createGraphqlHandler(recording, { queryTimeoutMs: 30_000 }, pino({ level: "silent" }));
  await handler.warm();
  names.length = 0;
  await handler.fetch("http://localhost/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: bodyOf(ours.query, sample),
  });
  await store.close();
  return names;
}

function figuresOf(rows: readonly Compared[], size: string): Figure[] {
  const mean = (of: (row: Compared) => number): number =>
    Math.exp(rows.reduce((sum, row) => sum + Math.log(of(row)), 0) / rows.length);
  const figure = (name: string, measured: number, asked: number, detail: string): Figure => ({
    ...{ name, measured, asked, detail },
    bound: "at least",
    unit: "×",
  });
  return [
    figure(
      "throughput over @neo4j/graphql, geometric mean",
      mean(({ overTheirs }) => overTheirs),
      2,
      size,
    ),
    ...rows.flatMap(({ name, overTheirs, overRaw, cachedOverRaw, detail }) => [
      figure(`${name} over @neo4j/graphql`, overTheirs, 1.3, detail),
      figure(`${name} over the raw driver, cold`, overRaw, 0.85, ""),
      figure(`${name} over the raw driver, cached`, cachedOverRaw, 10, ""),
    ]),
  ];
}
