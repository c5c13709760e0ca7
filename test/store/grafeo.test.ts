import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe } from "vitest";
import { openStore } from "../../src/store/index.ts";
import { storeContract } from "./contract.ts";

const folder = await mkdtemp(join(tmpdir(), "consortium-graph-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("Grafeo keeps the store's contract", () => {
  storeContract({
    async open() {
      const store = await openStore({ dataDir: folder });
      await store.prepare();
      return store;
    },
    async reopen(store) {
      await store.close();
      return openStore({ dataDir: folder });
    },
  });
});
