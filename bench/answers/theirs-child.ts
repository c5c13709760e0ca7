import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { createYoga } from "graphql-yoga";
import neo4j from "neo4j-driver";
import { TYPE_DEFINITIONS } from "./their-cypher.ts";

/** `@neo4j/graphql` over HTTP on the Neo4j of NEO4J_URI, behind the same server as ours without its plugins. */
const { NEO4J_URI: uri = "", NEO4J_USER: user = "neo4j", NEO4J_PASSWORD: password } = process.env;
const driver = neo4j.driver(uri, password === undefined ? undefined : neo4j.auth.basic(user, password));
const schema = await new Neo4jGraphQL({ typeDefs: TYPE_DEFINITIONS, driver }).getSchema();
const yoga = createYoga({ schema, logging: false, context: { executionContext: driver } });
const server = createServer((request, response) => void yoga(request, response));
server.listen(0, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
});
process.stdin.resume().on("end", () => process.exit(0));
