import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { codegen } from "@graphql-codegen/core";
import * as typescript from "@graphql-codegen/typescript";
import * as operations from "@graphql-codegen/typescript-operations";
import { buildClientSchema, getIntrospectionQuery, parse, printSchema, type IntrospectionQuery } from "graphql";
import { ClientError, GraphQLClient } from "graphql-request";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHandler, type Running } from "../../src/http/server.ts";
import { load } from "../../src/load/index.ts";
import { SETTINGS } from "../graphql/client.ts";
import { world } from "../graphql/world.ts";
import { temporaryGraph } from "../load/graphs.ts";

const run = promisify(execFile);
const MODULES = fileURLToPath(new URL("../../node_modules/", import.meta.url));
const DOCUMENT = `
  query Members($name: String!, $roles: [Role!]) {
    consortium(name: $name) {
      form
      members(first: 2, roles: $roles) {
        pageInfo { hasNextPage endCursor }
        edges { role node { __typename name ... on School { stage } } evidence(first: 1) { quote } }
      }
    }
  }
`;
/** Code of a user: what the generated types say is used rightly, and twice wrongly. */
const USER = `
import { GraphQLClient, gql } from "graphql-request";
import type { MembersQuery, MembersQueryVariables } from "./generated.ts";

const document = gql\`${DOCUMENT}\`;
const client = new GraphQLClient(process.argv[2]!);
const ask = (variables: MembersQueryVariables) => client.request<MembersQuery, MembersQueryVariables>(document, variables);
// @ts-expect-error there is no such role
export const wrong = () => ask({ name: "", roles: ["KING"] });
const { consortium } = await ask({ name: "滨海市产教联合体", roles: ["LEAD", "MEMBER"] });
const [edge] = consortium?.members.edges ?? [];
// @ts-expect-error no edge has that
export const nothing = () => edge?.nothing;
const name: string | undefined = edge?.node.name;
console.log(JSON.stringify({ name, type: edge?.node.__typename, quote: edge?.evidence[0]?.quote }));
`;

describe("clients that others wrote", () => {
  let server: Running;
  let close: () => Promise<void>;
  let client: GraphQLClient;
  beforeAll(async () => {
    const graph = await temporaryGraph();
    close = graph.close;
    await load(graph.store, world);
    server = await createHandler(graph.store, SETTINGS).start();
    client = new GraphQLClient(server.url);
  });
  afterAll(async () => {
    await server.close();
    await close();
  });

  it("graphql-request asks with variables, and gets an error with its code", async () => {
    const { consortium } = await client.request<{ consortium: { form: string } }>(DOCUMENT, {
      name: "滨海市产教联合体",
    });
    expect(consortium.form).toBe("CITY");
    const failed = await client.request("{ consortia(first: 1000) { totalCount } }").catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(ClientError);
    expect((failed as ClientError).response.errors?.[0]?.extensions).toMatchObject({ code: "PAGE_SIZE" });
  });

  it("GraphQL Code Generator makes types of the server's schema that hold", { timeout: 120_000 }, async () => {
    const schema = buildClientSchema(await client.request<IntrospectionQuery>(getIntrospectionQuery()));
    const generate = (filename: string, plugin: string) =>
      codegen({
        filename,
        schema: parse(printSchema(schema)),
        documents: [{ location: "members.graphql", document: parse(DOCUMENT) }],
        config: { useTypeImports: true, enumsAsTypes: true },
        plugins: [{ [plugin]: {} }],
        pluginMap: { typescript, operations },
      });
    // Beside the project's node_modules, so that its packages are found.
    const build = join(dirname(MODULES), "build");
    await mkdir(build, { recursive: true });
    const folder = await mkdtemp(join(build, "clients-"));
    try {
      await writeFile(join(folder, "schema.ts"), await generate("schema.ts", "typescript"));
      await writeFile(join(folder, "generated.ts"), await generate("generated.ts", "operations"));
      await writeFile(join(folder, "use.ts"), USER);
      const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2024", "--skipLibCheck"];
      const more = ["--ignoreConfig", "--allowImportingTsExtensions", "--types", "node"];
      const tsc = run(
        process.execPath,
        [join(MODULES, "typescript/bin/tsc"), ...options, ...more, "schema.ts", "use.ts"],
        {
          cwd: folder,
        },
      );
      const checked = await tsc.catch(({ stdout }: { stdout: string }) => ({ stdout }));
      expect(checked.stdout).toBe("");
      const { stdout } = await run(process.execPath, [join(folder, "use.ts"), server.url]);
      expect(JSON.parse(stdout)).toEqual({
        name: expect.any(String) as string,
        type: expect.stringMatching(/School|Enterprise|Park|Government/) as string,
        quote: expect.any(String) as string,
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
