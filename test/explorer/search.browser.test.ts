import { describe, expect, inject, test } from "vitest";
import { temporaryGraph } from "../load/graphs.ts";
import { read, useBrowser } from "./reader.ts";
import { serve } from "./serve.ts";
import { HUB, NAMESAKE } from "./world.ts";

describe.skipIf(!inject("explorer"))("searching", () => {
  useBrowser();
  const BOX = "[role=search] input";

  test.each([
    ["simplified", "上海国际汽车城产教联合体", "the name itself"],
    ["traditional", "上海國際汽車城產教聯合體", "the name itself"],
    ["pinyin", "shanghaiguojiqichecheng", "by pinyin"],
    ["initials", "shgjqcccjlht", "by initials"],
    ["a part", "国际汽车城产教", "contains it"],
  ])("finds a name by %s, with the reason", async (_, text, reason) => {
    const { page } = await read();
    await page.locator(BOX).fill(text);
    const hit = page.locator("[role=option]", { hasText: "上海国际汽车城产教联合体" }).first();
    await hit.waitFor();
    expect(await hit.locator(".why").textContent()).toContain(reason);
  });

  test("finds a body by its short name, and says by which", async () => {
    const { page } = await read();
    await page.locator(BOX).fill("大江联合体");
    const hit = page.locator("#hits [role=option]").first();
    expect(await hit.textContent()).toContain(`${HUB}also called 大江联合体`);
  });

  test("walks results by keyboard: by kind, round at the ends, and Escape leaves", async () => {
    const { page, shot } = await read();
    const box = page.locator(BOX);
    await box.fill("上海");
    await page.locator("#hits [role=option]").nth(3).waitFor();
    await shot("search");
    const count = await page.locator("#hits [role=option]").count();
    const active = async () => {
      const id = await box.getAttribute("aria-activedescendant");
      return id && (await page.locator(`#${id}`).getAttribute("aria-selected")) === "true" ? Number(id.slice(4)) : -1;
    };
    await box.press("ArrowDown");
    expect(await active()).toBe(0);
    await box.press("ArrowUp");
    expect(await active()).toBe(count - 1);
    await box.press("ArrowDown");
    await box.press("ArrowDown");
    expect(await active()).toBe(1);
    await box.press("End");
    expect(await active()).toBe(count - 1);
    await box.press("Home");
    expect(await active()).toBe(0);
    await box.press("Escape");
    expect(await box.getAttribute("aria-expanded")).toBe("false");
    await box.press("Escape");
    expect(await box.inputValue()).toBe("");
  });

  test("no result says what to try", async () => {
    const { page } = await read();
    await page.locator(BOX).fill("没有这样的名字");
    const hint = page.getByText("Nothing is called “没有这样的名字”");
    await hint.waitFor();
    expect(await hint.textContent()).toContain("pinyin");
  });

  test("an ambiguous name says so, and shows what tells the two apart", async () => {
    const { page, find } = await read();
    await page.locator(BOX).fill(NAMESAKE);
    await page.getByText("2 bear exactly this name").waitFor();
    expect(await page.locator("[role=option]", { hasText: NAMESAKE }).count()).toBe(2);
    await find(NAMESAKE);
    await page.getByRole("heading", { name: "Possibly the same" }).waitFor();
  });

  test("an empty graph says how to fill it", async () => {
    const graph = await temporaryGraph();
    const { page: at, close } = await serve(graph.store);
    try {
      const { page } = await read("", { at });
      const hint = page.getByText("The graph has no documents yet");
      await hint.waitFor();
      expect(await hint.textContent()).toContain("ingest");
    } finally {
      await close();
      await graph.close();
    }
  });
});
