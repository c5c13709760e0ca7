import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/index.ts";

const HOLDER = fileURLToPath(new URL("holder.ts", import.meta.url));
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "consortium-graph-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const openAndClose = async (dataDir: string) => (await openStore({ dataDir })).close();

describe("the data folder", () => {
  it("is made where it is missing, and taken where it is empty", async () => {
    await mkdir(join(folder, "empty"));
    for (const path of [join(folder, "empty"), join(folder, "new", "deep")]) {
      await openAndClose(path);
      expect(await readdir(path)).toEqual(["consortium-graph.txt", "graph.grafeo"]);
    }
  });

  it("is opened again", async () => {
    await openAndClose(folder);
    await openAndClose(folder);
  });

  it("is ours where a killed process left the marker empty", async () => {
    await writeFile(join(folder, "consortium-graph.txt"), "");
    await openAndClose(folder);
  });

  it.each<[string, (folder: string) => Promise<unknown>]>([
    ["holds other things", (path) => writeFile(join(path, "holiday.jpg"), "x")],
    ["holds a graph that is not ours", (path) => writeFile(join(path, "graph.grafeo"), "")],
    ["is of another version", (path) => writeFile(join(path, "consortium-graph.txt"), "format 9\n")],
    ["holds a folder in the marker's place", (path) => mkdir(join(path, "consortium-graph.txt"))],
  ])("is refused where it %s, and left as it was", async (_, prepare) => {
    await prepare(folder);
    const before = await readdir(folder);
    await expect(openStore({ dataDir: folder })).rejects.toMatchObject({
      code: "DATA_DIR_FOREIGN",
      message: expect.stringContaining(folder) as string,
      cure: expect.stringContaining("DATA_DIR") as string,
    });
    expect(await readdir(folder)).toEqual(before);
  });

  it("is refused where it is a file", async () => {
    const file = join(folder, "file");
    await writeFile(file, "x");
    for (const path of [file, join(file, "below")]) {
      await expect(openStore({ dataDir: path })).rejects.toMatchObject({ code: "DATA_DIR_FOREIGN" });
    }
  });

  it.skipIf(process.getuid?.() === 0)("is refused where it may not be written", async () => {
    await chmod(folder, 0o500);
    await expect(openStore({ dataDir: folder })).rejects.toMatchObject({ code: "DATA_DIR_FOREIGN" });
  });

  it("is refused while another process has it open, and free again when that one is killed", async () => {
    const holder = spawn(process.execPath, [HOLDER, folder], { stdio: ["pipe", "pipe", "inherit"] });
    await once(holder.stdout, "data");
    await expect(openStore({ dataDir: folder })).rejects.toMatchObject({
      code: "DATA_DIR_BUSY",
      message: expect.stringContaining(folder) as string,
      cure: expect.stringContaining("Stop the other process") as string,
    });
    holder.kill("SIGKILL");
    await once(holder, "exit");
    await openAndClose(folder);
  });

  it("with a damaged graph is an error that names the file", async () => {
    await openAndClose(folder);
    await writeFile(join(folder, "graph.grafeo"), "not a graph".repeat(100));
    await expect(openStore({ dataDir: folder })).rejects.toMatchObject({
      code: "STORE_FAILED",
      message: expect.stringContaining(join(folder, "graph.grafeo")) as string,
    });
  });
});
