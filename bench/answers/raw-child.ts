import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import neo4j from "neo4j-driver";
import { OPERATIONS } from "./operations.ts";

/**
 * The raw driver over HTTP: Node's own server, the hand-written statement of the operation that the path names, its rows
 * as JSON. Under one path nothing is asked of the store: more than that no server of Node's answers on this machine.
 */
const { NEO4J_URI: uri = "", NEO4J_USER: user = "neo4j", NEO4J_PASSWORD: password, NEO4J_DATABASE } = process.env;
const driver = neo4j.driver(uri, password === undefined ? undefined : neo4j.auth.basic(user, password), {
  disableLosslessIntegers: true,
});
const database = NEO4J_DATABASE === undefined ? {} : { database: NEO4J_DATABASE };
const NOTHING = "/nothing";
const statements = new Map(OPERATIONS.map(({ name, raw }) => [`/${encodeURIComponent(name)}`, raw.text]));

async function answer(request: IncomingMessage): Promise<string> {
  if (request.url === NOTHING) {
    await json(request);
    return '{"data":[]}';
  }
  const session = driver.session({ defaultAccessMode: "READ", ...database });
  try {
    const { variables } = (await json(request)) as { variables: object };
    const { records } = await session.run(statements.get(request.url ?? "")!, variables);
    return JSON.stringify({ data: records.map((record) => record.toObject()) });
  } catch (error) {
    return JSON.stringify({ errors: [{ message: String(error) }] });
  } finally {
    await session.close();
  }
}

const server = createServer((request, response) => {
  void answer(request).then((text) => response.setHeader("content-type", "application/json").end(text));
});
server.listen(0, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.stdin.resume().on("end", () => process.exit(0));
