import { describe, expect, inject, test } from "vitest";
import { read, useBrowser } from "./reader.ts";

describe.skipIf(!inject("explorer"))("the explorer, from name to sentence", () => {
  useBrowser();

  test("opens with what is connected most, and says how much it shows", async () => {
    const { page, settled } = await read();
    await settled();
    const label = await page.locator("#picture").getAttribute("aria-label");
    const [, entities, relations] = /(\d+) entities, (\d+) relationships/.exec(label!)!;
    expect(Number(entities)).toBeGreaterThan(20);
    expect(Number(relations)).toBeGreaterThan(20);
  });

  test("finds a name, shows it in the picture, and opens the sentence that says a fact", async () => {
    const { page, find, settled, shot } = await read();
    await settled();
    await find("孙真荣");
    await page.getByRole("heading", { name: "孙真荣" }).waitFor();
    const post = page.locator(".facts li", { hasText: "上海市教育委员会" }).first();
    expect(await post.textContent()).toContain("副主任");
    await post.getByRole("button", { name: /^Sentences/ }).click();
    expect(await post.locator("blockquote").first().textContent()).toBe("上海市教育委员会副主任孙真荣");
    await shot("panel");
    await post.locator("figcaption button").first().click();
    const mark = page.locator("dialog mark");
    expect(await mark.textContent()).toBe("上海市教育委员会副主任孙真荣");
    expect(await mark.isVisible()).toBe(true);
    await shot("document");
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
  });
});
