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
});
