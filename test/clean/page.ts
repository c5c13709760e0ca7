import { clean } from "../../src/clean/index.ts";
import type { CleanText } from "../../src/model/text.ts";

/** Cleans a text as a document that came in as UTF-8. */
export const cleaned = (raw: string): CleanText =>
  clean({ id: "d_test", source: "page.txt", raw, sha256: "", encoding: "utf-8" });
