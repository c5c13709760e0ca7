/**
 * `node neo4j-loader.ts URI SEED`: loads the shared documents one by one in an order of its own, takes some of them away and
 * brings them back, and loads and takes away documents of its own. In the end all shared ones are there, whoever else did so.
 */
import { GraphError } from "../../src/errors.ts";
import { load, retract } from "../../src/load/index.ts";
import type { Extraction } from "../../src/model/extraction.ts";
import { openStore } from "../../src/store/index.ts";
import { Random } from "../../src/demo/random.ts";
import { sampled } from "./archives.ts";
import { extraction } from "./world.ts";

export const SHARED = 12;

if (import.meta.main) {
  const [uri = "", seed = ""] = process.argv.slice(2);
  const random = new Random(Number(seed));
  const store = await openStore({ dataDir: "", neo4j: { uri } });
  // The other one may have taken it away at the same time.
  const takeAway = (source: string): Promise<unknown> =>
    retract(store, source).catch((error: unknown) => {
      if (!(error instanceof GraphError) || error.code !== "DOCUMENT_UNKNOWN") throw error;
    });
  const own = (at: number): Extraction =>
    extraction(
      `own-${seed}-${at}.txt`,
      [
        ["School", "江西职业技术大学", {}, ["九江职业技术学院"]],
        ["Person", "张伟"],
      ],
      [["张伟", "HOLDS_POST", "江西职业技术大学", { title: "主任" }]],
    );
  const left = sampled(SHARED);
  for (let at = 0; left.length > 0; at++) {
    const [document] = left.splice(random.between(0, left.length - 1), 1);
    await load(store, [document!]);
    if (at % 4 === 0) await load(store, [own(at)]);
    if (random.chance(0.3)) {
      await takeAway(document!.document.source);
      await load(store, [document!]);
    }
    if (at % 4 === 2) await takeAway(own(at - 2).document.source);
  }
  await store.close();
}
