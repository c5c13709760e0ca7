import { expect, test } from "vitest";
import { between, chains } from "./chains.ts";
import { read } from "./reader.ts";

/** From a name to its sentence, as every reader goes; the same on both engines. */
export function mainPaths(): void {
  test("opens with what is connected most, and says how much it shows", async () => {
    const { page, settled } = await read();
    await settled();
    const label = await page.locator("#picture").getAttribute("aria-label");
    const [, entities, relations] = /(\d+) entit(?:y|ies), (\d+) relationships?/.exec(label!)!;
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

  test("expands by kind of relationship", async () => {
    const { page, find, settled } = await read();
    await settled();
    await page.getByRole("button", { name: "Empty the picture" }).click();
    await find("陈钢");
    const group = page.getByRole("region", { name: "Took part in" });
    await group.getByRole("button", { name: /^Expand \+/ }).click();
    await page.getByRole("img", { name: ": 2 entities" }).waitFor();
    const names = await group.locator(".facts li button.link").allTextContents();
    expect(new Set(names).size).toBe(1);
  });

  test("shows the raw text beside the cleaned one", async () => {
    const { page, find, settled } = await read();
    await settled();
    await find("孙真荣");
    await page.locator("button.sentences").first().click();
    await page.locator("figcaption button").first().click();
    await page.getByRole("button", { name: "Show the raw text beside it" }).click();
    await page.locator(".raw mark").first().waitFor();
    const quote = (await page.locator(".raw mark").allTextContents()).join("");
    expect(quote).toBe("上海市教育委員會副主任孫真榮");
    expect(await page.locator(".raw del").count()).toBeGreaterThan(3);
  });

  test("finds ways between two names, each step with its sentence, and shows one alone", async () => {
    const reader = await between("陈钢", "孙真荣");
    const { page, shot } = reader;
    await page.getByRole("button", { name: "Find connections", exact: true }).click();
    await chains(reader).first().waitFor();
    const first = chains(reader).first();
    expect(await first.textContent()).toContain("2 steps");
    const names = await first.locator("> div:not(.hop)").allTextContents();
    expect([names[0]!.trim(), names.at(-1)!.trim()].toSorted()).toEqual(["孙真荣", "陈钢"]);
    await first.locator("button.sentences").first().click();
    expect((await first.locator("blockquote").first().textContent())!.length).toBeGreaterThan(3);
    await shot("paths");
    await first.getByRole("button", { name: "Show in the picture" }).click();
    await page.locator("#picture[aria-label*=': 3 entities']").waitFor();
    await page.getByRole("button", { name: "Show all again" }).click();
  });
}
