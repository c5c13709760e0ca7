import { defineConfig } from "vitest/config";

const BROWSER = ["test/**/*.browser.test.ts"];
const NEO4J = ["test/**/*neo4j.test.ts", "test/store/same-answers.test.ts"];

export default defineConfig({
  resolve: {
    // Vite would take graphql's ES modules for our files, Node takes its CommonJS for the libraries': two copies, which refuse each other.
    alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }],
  },
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Tests share what the modules hold: to load the lexicons anew for each file took longer than all the tests of reading.
    isolate: false,
    projects: [
      { extends: true, test: { name: "plain", include: ["test/**/*.test.ts"], exclude: [...NEO4J, ...BROWSER] } },
      {
        extends: true,
        // One browser: a file at a time.
        test: {
          name: "browser",
          include: BROWSER,
          globalSetup: "test/explorer/global-setup.ts",
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: "neo4j",
          include: NEO4J,
          globalSetup: "test/neo4j/global-setup.ts",
          // One server with one database: a file at a time.
          fileParallelism: false,
        },
      },
    ],
  },
});
