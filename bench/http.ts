import type { Session } from "neo4j-driver";
import { pino } from "pino";
import { load } from "../src/load/index.ts";
import { createGraphqlHandler } from "../src/graphql/server.ts";
import type { Parameters, Store } from "../src/store/index.ts";
import { openStore } from "../src/store/index.ts";
import { statementText } from "../src/store/statements.ts";
import { toNeo4j } from "../src/store/neo4j-values.ts";
import { drive, repeat } from "./answers/drive.ts";
import type { Figure } from "./figure.ts";
import { median } from "./figure.ts";
import { withNeo4j, type Server } from "./neo4j.ts";
import { readings } from "./readings.ts";
import { roster, rosterName } from "./roster.ts";
import { serveOver } from "./serve.ts";
import { grow } from "./world.ts";

const CONNECTIONS = 16;
const SECONDS = 5;
/** Rounds that are not counted first: a fresh server needs about half a minute to compile what it runs often. */
const WARM_UP_ROUNDS = 3;
const ROUNDS = 3;
const STATEMENTS = 20_000;
/** Consortia that are asked for in turn, so that requests at the same time hardly ever ask for the same. */
const CONSORTIA = 200;
const MEMBERS = 20;
const PEOPLE_EACH = 3;
const QUERY = `query ($id: ID!) {
  consortium(id: $id) {
    name
    members(first: ${MEMBERS}) {
      edges { role node { id name posts(first: 20) { edges { title node { id name } } } } }
    }
  }
}`;

/** What a statement was called with. */
type Call = readonly [name: string, parameters: Parameters];

/** A request, and the statements behind it. */
interface Asked {
  readonly body: string;
  readonly calls: readonly Call[];
}

/** GraphQL over HTTP on Neo4j, over the statements behind the same answer sent by the raw driver. */
export const http = (): Promise<Figure[]> =>
  withNeo4j(async (server) => {
    const store = await openStore({ dataDir: "", neo4j: server.settings });
    try {
      await store.prepare();
      const numbers = Array.from({ length: CONSORTIA }, (_, at) => at);
      const rosters = numbers.map((at) => roster(at, MEMBERS + 10, PEOPLE_EACH));
      await load(store, [...grow(await readings(), STATEMENTS), ...rosters]);
      const asked: Asked[] = [];
      for (const at of numbers) {
        const [row] = await store.read("read/bearers-of-name", { name: rosterName(at) });
        const body = JSON.stringify({ query: QUERY, variables: { id: row!["id"] } });
        asked.push({ body, calls: await callsBehind(store, body) });
      }
      return [await compare(server, asked)];
    } finally {
      await store.close();
    }
  });

/** The statements that one request makes, in their order, once the answer is seen to be whole. */
async function callsBehind(store: Store, body: string): Promise<Call[]> {
  const calls: Call[] = [];
  const recorder = new Proxy(store, {
    get: (target, key) =>
      key === "read"
        ? (name: string, parameters: Parameters = {}) => {
            calls.push([name, parameters]);
            return target.read(name, parameters);
          }
        : (Reflect.get(target, key) as unknown),
  });
  const settings = { host: "127.0.0.1", port: 0, queryTimeoutMs: 10_000 };
  const handler = createGraphqlHandler(recorder, settings, pino({ level: "silent" }));
  const response = await handler.fetch("http://localhost/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  const text = await response.text();
  const people = text.match(/"title":/g)?.length ?? 0;
  if (people !== MEMBERS * PEOPLE_EACH) throw new Error(`the answer has ${people} people: ${text.slice(0, 500)}`);
  return calls;
}

async function compare(server: Server, asked: readonly Asked[]): Promise<Figure> {
  const [{ calls }] = asked as readonly [Asked];
  const statements = asked.map((each) =>
    each.calls.map(([name, parameters]) => [statementText(name, "neo4j"), toNeo4j(parameters)] as const),
  );
  const bodies = asked.map(({ body }) => body);
  let next = 0;
  const byDriver = (run: (session: Session, text: string, parameters: object) => Promise<unknown>) => () =>
    repeat(SECONDS, CONNECTIONS, async () => {
      const session = server.driver.session({ defaultAccessMode: "READ", ...server.database });
      for (const [text, parameters] of statements[next++ % statements.length]!) await run(session, text, parameters);
      await session.close();
    });
  const serving = await serveOver(server.settings);
  try {
    const ways = [
      async () => (await drive(serving.url, bodies, CONNECTIONS, SECONDS)).perSecond,
      // As the store sends it, the cheapest way there is; then as the driver's manual advises, for comparison.
      byDriver((session, text, parameters) => session.run(text, parameters)),
      byDriver((session, text, parameters) => session.executeRead((transaction) => transaction.run(text, parameters))),
    ];
    const speeds = ways.map((): number[] => []);
    for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
      for (const [index, way] of ways.entries()) {
        const speed = await way();
        if (round >= WARM_UP_ROUNDS) speeds[index]!.push(speed);
      }
    }
    const [ours, bare, managed] = speeds.map(median) as [number, number, number];
    return {
      name: `GraphQL over HTTP over the raw driver, Neo4j ${server.version}`,
      measured: ours / bare,
      asked: 0.8,
      bound: "at least",
      unit: "×",
      detail:
        `${Math.round(ours)} requests/s; driver ${Math.round(bare)} times/s the same ${calls.length} statements ` +
        `(${calls.map(([name]) => name).join(", ")}), in managed transactions ${Math.round(managed)} ` +
        `(${(ours / managed).toFixed(2)} ×); ${CONNECTIONS} at a time`,
    };
  } finally {
    await serving.stop();
  }
}
