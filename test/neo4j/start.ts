/** `node test/neo4j/start.ts`: an empty Neo4j in the foreground; its address on the first line; Ctrl-C ends it. */
import { startNeo4j } from "./server.ts";

const server = await startNeo4j();
if (!server) {
  console.error("No docker engine runs here, and there is no JDK with Maven.");
  process.exit(1);
}
console.log(server.settings.uri);
const end = () => void server.close().then(() => process.exit(0));
process.once("SIGINT", end);
process.once("SIGTERM", end);
