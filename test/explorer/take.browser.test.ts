import { buffer } from "node:stream/consumers";
import { parseHTML } from "linkedom";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { openCsv, openFtm, openGexf, openGraphml, openJson, openTurtle } from "../export/open.ts";
import { expectAccessible } from "./accessible.ts";
import { read, useBrowser } from "./reader.ts";

/** What a click lets the reader save. */
async function saved(
  page: Page,
  click: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return { name: download.suggestedFilename(), bytes: await buffer(await download.createReadStream()) };
}

describe.skipIf(!inject("explorer"))("taking away what is seen", () => {
  useBrowser();

  test("as a picture and in every format, each opened by another program's reader", async () => {
    const { page, settled, shot } = await read();
    await settled();
    await page.getByRole("button", { name: "Take away …" }).click();
    const dialog = page.getByRole("dialog", { name: "Take away what is seen" });
    const [, nodes, edges] = /(\d+) entities and (\d+) relationships/.exec((await dialog.textContent())!)!.map(Number);
    await shot("take");
    await expectAccessible(page);
    const take = async (name: string) => saved(page, () => dialog.getByRole("button", { name, exact: true }).click());
    const text = async (name: string) => (await take(name)).bytes.toString("utf8");

    for (const graph of [
      openGraphml(await text("GraphML")),
      openGexf(await text("GEXF")),
      openJson(await text("JSON")),
    ]) {
      expect([graph.order, graph.size]).toEqual([nodes, edges]);
    }
    expect(openCsv(await text("CSV: nodes"))).toHaveLength(nodes!);
    expect(openCsv(await text("Gephi CSV: edges"))).toHaveLength(edges!);
    expect((await text("JSON lines")).trimEnd().split("\n")).toHaveLength(nodes! + edges!);
    expect(openFtm(await text("FollowTheMoney")).length).toBeGreaterThanOrEqual(nodes! + edges!);
    expect(openTurtle(await text("RDF (Turtle)")).length).toBeGreaterThan(nodes! + edges!);

    const svg = parseHTML(await text("SVG")).document.querySelector("svg")!;
    const shapes = svg.querySelectorAll("circle, g:nth-of-type(2) path");
    expect(shapes).toHaveLength(nodes!);
    expect(svg.querySelectorAll("text").length).toBeGreaterThan(5);
    // What was done or held stands at the lines.
    const words = [...svg.querySelectorAll("text")].map(({ textContent }) => textContent);
    expect(words).toContain("attended");
    const png = await take("PNG");
    expect(png.name).toBe("consortium-graph.png");
    expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(1000);
  });

  test("with the sentences behind each relationship, and tables alone", async () => {
    const { page, find, settled } = await read();
    await settled();
    await find("孙真荣");
    await page.getByRole("button", { name: "Table", exact: true }).click();
    const table = await saved(page, () => page.getByRole("button", { name: /CSV: Relationships$/ }).click());
    const rows = openCsv(table.bytes.toString("utf8"));
    expect(table.name).toBe("Relationships.csv");
    expect(rows.some((row) => row["From"] === "孙真荣")).toBe(true);

    await page.getByRole("button", { name: "Take away …" }).click();
    const dialog = page.getByRole("dialog", { name: "Take away what is seen" });
    expect(await dialog.getByRole("button", { name: "PNG" }).isDisabled()).toBe(true);
    await dialog.getByRole("checkbox").check();
    const csv = await saved(page, () => dialog.getByRole("button", { name: "CSV: edges", exact: true }).click());
    const edges = openCsv(csv.bytes.toString("utf8"));
    expect(edges).toHaveLength(rows.length);
    const post = edges.find((edge) => edge["fromName"] === "孙真荣" && edge["type"] === "HOLDS_POST")!;
    expect(post["quotes"]).toContain("上海市教育委员会副主任孙真荣");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  });
});
