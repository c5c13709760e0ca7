import { afterAll, beforeAll } from "vitest";
import { load } from "../../src/load/index.ts";
import type { Store } from "../../src/store/index.ts";
import { clientOf, type Client } from "./client.ts";
import { derived } from "./derived.ts";
import { entitiesById } from "./entities.ts";
import { excerpts } from "./excerpts.ts";
import { names } from "./names.ts";
import { pages } from "./pages.ts";
import { paths } from "./paths.ts";
import { relations } from "./relations.ts";
import { reprints } from "./reprints.ts";
import { review } from "./review.ts";
import { statements } from "./statements.ts";
import { time } from "./time.ts";
import { world } from "./world.ts";

/** The contract on one engine: every field, names, pages, paths, and the number of statements. */
export function everything(open: () => Promise<{ store: Store; close: () => Promise<void> }>): void {
  let store: Store;
  let client: Client;
  let reviewer: Client;
  let close: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    ({ store, close } = await open());
    await load(store, world);
    client = clientOf(store);
    const tokens = [{ name: "reviewer", scopes: ["review"], secret: "a-secret-of-the-tests" }];
    reviewer = clientOf(store, { tokens }, undefined, { authorization: `Bearer ${tokens[0]!.secret}` });
  });
  afterAll(async () => close?.());

  entitiesById(() => client);
  relations(() => client);
  names(() => client);
  paths(() => client);
  excerpts(() => client);
  statements(() => client);
  derived(
    () => client,
    () => store,
  );
  reprints(
    () => client,
    () => store,
  );
  review(
    () => client,
    () => reviewer,
  );
  time(
    () => client,
    () => store,
  );
  // Loads more pages as it goes, so it comes last.
  pages(
    () => client,
    () => store,
  );
}
