import { readFileSync, statSync } from "node:fs";
import { expect, it } from "vitest";

const ROOT = new URL("../../", import.meta.url);
const lines = (path: string): string[] => readFileSync(new URL(path, ROOT), "utf8").split("\n");
const { files } = JSON.parse(lines("package.json").join("\n")) as { files: string[] };
/** What of the folder is sent to be built: all is ignored but these. */
const sent = lines(".dockerignore").flatMap((line) => (line.startsWith("!") ? [line.slice(1)] : []));

it("sends what is packed, what builds it, and nothing that is not there", () => {
  const made = new Set(["dist", "build"]);
  const packed = files.map((path) => path.split("/")[0]!).filter((path) => !made.has(path));
  const building = ["src", "package-lock.json", "tsconfig.json", "tsconfig.build.json", ".npmrc", "package.json"];
  expect(sent).toEqual(expect.arrayContaining([...packed, ...building]));
  for (const path of sent) expect(() => statSync(new URL(path, ROOT)), path).not.toThrow();
});

it("runs what is packed, as a user that is not root", () => {
  const [, image] = lines("Dockerfile")
    .join("\n")
    .split(/^FROM .*$/m)
    .slice(1);
  expect(/^USER (\S+)$/m.exec(image!)?.[1]).toMatch(/^[1-9]\d*$/);
  const [, main] = /^ENTRYPOINT \["node", "\/app\/(.+)"\]$/m.exec(image!)!;
  expect(() => statSync(new URL(main!.replace(/^dist\/(.*)\.js$/, "src/$1.ts"), ROOT))).not.toThrow();
});
