import { describe, inject } from "vitest";
import { mainPaths } from "./main-paths.ts";
import { useBrowser } from "./reader.ts";

describe.skipIf(!inject("explorer"))("the explorer over the embedded graph", () => {
  useBrowser();
  mainPaths();
});
