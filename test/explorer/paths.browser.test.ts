import { describe, expect, inject, test } from "vitest";
import { between, chains } from "./chains.ts";
import { useBrowser } from "./reader.ts";

describe.skipIf(!inject("explorer"))("the path finder", () => {
  useBrowser();

  test("keeps to what may be followed, to its length, and past hubs", async () => {
    const reader = await between("陈钢", "孙真荣");
    const { page } = reader;
    const find = page.getByRole("button", { name: "Find connections", exact: true });
    await page.getByText("Follow", { exact: false }).last().click();
    await page.locator(".connections").getByRole("checkbox", { name: "took part" }).uncheck();
    await page.getByLabel("Steps at most").fill("3");
    await find.click();
    await page.getByText("Nothing connects").waitFor();
    expect(await chains(reader).count()).toBe(0);
    await page.locator(".connections").getByRole("checkbox", { name: "took part" }).check();
    await page.getByLabel("Leave out what has more relationships than").selectOption("20");
    await find.click();
    await page.locator(".chains > li, .connections .hint").first().waitFor();
    // The meeting that both took part in has more relationships than that.
    for (const chain of await chains(reader).allTextContents()) expect(chain).not.toContain("2 steps");
  });

  test("connects three, each with each, as many ways as are asked for, and only what held at one time", async () => {
    const reader = await between("大江职业技术大学", "小河职业技术大学");
    const { page, find } = reader;
    await page.getByRole("button", { name: "Find connections to …" }).click();
    await find("大江港口集团有限公司");
    await page.getByRole("heading", { name: "3 chosen" }).waitFor();
    const ask = page.getByRole("button", { name: "Find connections", exact: true });
    await page.getByLabel("Ways at most").fill("1");
    await ask.click();
    const pairs = page.locator(".connections section");
    await expect.poll(() => pairs.count()).toBe(3);
    await chains(reader).first().waitFor();
    for (const pair of await pairs.all()) expect(await pair.locator(".chains > li").count()).toBe(1);
    await page.getByLabel("Ways at most").fill("3");
    await ask.click();
    await expect.poll(async () => chains(reader).count()).toBeGreaterThan(3);
    const all = await chains(reader).count();
    await page.getByLabel("Only what held at one time").check();
    const asked = page.waitForRequest((request) => /"overlapping":true/.test(request.postData() ?? ""));
    await ask.click();
    await asked;
    await expect.poll(() => pairs.count()).toBe(3);
    expect(await chains(reader).count()).toBeLessThanOrEqual(all);
  });
});
