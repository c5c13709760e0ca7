import { describe, expect, inject, test } from "vitest";
import { read, useBrowser, type Reader } from "./reader.ts";

describe.skipIf(!inject("explorer"))("the path finder", () => {
  useBrowser();

  /** Two names chosen one after the other, as somebody does who searches for both. */
  const between = async (one: string, other: string): Promise<Reader> => {
    const reader = await read();
    const { page, find, settled } = reader;
    await settled();
    await find(one);
    await page.getByRole("button", { name: "Find connections to …" }).click();
    await page.getByText("Now search for the other end").waitFor();
    await find(other);
    await page.getByRole("heading", { name: "2 chosen" }).waitFor();
    return reader;
  };
  const chains = ({ page }: Reader) => page.locator(".chains > li");

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
