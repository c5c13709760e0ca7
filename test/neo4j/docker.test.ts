import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { IMAGE } from "./docker.ts";

it("runs the image that docker-compose.yml starts", async () => {
  const compose = await readFile(new URL("../../docker-compose.yml", import.meta.url), "utf8");
  expect(/^ +image: (.+)$/m.exec(compose)?.[1]).toBe(IMAGE);
});
