import { describe, expect, inject, test } from "vitest";
import { read, useBrowser } from "./reader.ts";
import { HUB, NAMESAKE } from "./world.ts";

describe.skipIf(!inject("explorer"))("the panel", () => {
  useBrowser();

  test("groups facts by relationship with their numbers, filters all of them and sorts them by date", async () => {
    const { page, find, settled } = await read();
    await settled();
    await find(HUB);
    const members = page.getByRole("region", { name: "Members" });
    await members.locator(".facts li").nth(19).waitFor();
    // Of 300 the first page only.
    expect(await members.locator(".facts li").count()).toBe(20);
    await page.getByRole("searchbox", { name: "Filter the facts" }).fill("大江299号");
    await expect.poll(() => members.locator(".facts li").count()).toBe(1);
    expect(await members.locator(".facts li").textContent()).toContain("大江299号精密机械有限公司");
    await page.getByRole("searchbox", { name: "Filter the facts" }).fill("no such thing");
    await members.getByText("No fact fits the filter.").waitFor();
    await find(NAMESAKE);
    await page.getByRole("heading", { name: NAMESAKE }).waitFor();
    const posts = page.getByRole("region", { name: "Posts held" });
    await posts.locator(".facts li").first().waitFor();
    await page.getByLabel("Sort by").selectOption("when");
    const lines = await posts.locator(".facts li .line").allTextContents();
    const dates = lines.map((line) => /\d{4}(-\d\d)*/.exec(line)?.[0] ?? "9");
    expect(dates).toEqual(dates.toSorted());
  });

  test("shows what cannot both be so, each side with its sentence", async () => {
    const { page, find, settled, shot } = await read();
    await settled();
    await find("大江港口产教融合共同体");
    const contradictions = page.getByRole("region", { name: "Contradictions" });
    await contradictions.getByText("two bodies chair one council at a time").waitFor();
    expect(await contradictions.locator("blockquote").count()).toBe(2);
    for (const name of ["大江职业技术大学", "小河职业技术大学"]) {
      expect(await contradictions.textContent()).toContain(name);
    }
    await shot("contradictions");
  });

  test("shows who may be the same, and leads there", async () => {
    const { page, find, settled } = await read();
    await settled();
    await find(NAMESAKE);
    const alike = page.getByRole("region", { name: "Possibly the same" });
    await alike.getByRole("button", { name: NAMESAKE }).first().click();
    await page.getByRole("heading", { name: NAMESAKE }).waitFor();
    expect(await page.locator(".panel h2").textContent()).toContain(NAMESAKE);
  });
});
