import { describe, expect, inject, test } from "vitest";
import { read, useBrowser, type Reader } from "./reader.ts";
import { HUB, MEMBERS, NAMESAKE } from "./world.ts";

describe.skipIf(!inject("explorer"))("the picture", () => {
  useBrowser();

  /** How many entities and relationships the picture says it shows. */
  const shown = async ({ page }: Reader): Promise<readonly [number, number]> => {
    const label = await page.locator("#picture").getAttribute("aria-label");
    const [, entities, relations] = /(\d+) entit(?:y|ies), (\d+) relationships?/.exec(label!)!;
    return [Number(entities), Number(relations)];
  };
  /** A picture with one entity, chosen. */
  const alone = async (name: string): Promise<Reader> => {
    const reader = await read();
    await reader.settled();
    await reader.page.getByRole("button", { name: "Empty the picture" }).click();
    await reader.find(name);
    await reader.page.locator(".group").first().waitFor();
    expect(await shown(reader)).toEqual([1, 0]);
    return reader;
  };
  /** Where a node is on the screen. */
  const place = async ({ page }: Reader, name: string) => {
    const { x, y } = await page.evaluate<{ x: number; y: number }>(`(() => {
      const { picture } = document.getElementById("picture");
      return picture.whereIs(picture.graph.findNode((_, { entity }) => entity.name === ${JSON.stringify(name)}));
    })()`);
    return [x, y] as const;
  };
  const click = async (reader: Reader, name: string, key?: "Shift") => {
    // Two clicks in quicker succession are a double click, also on two nodes.
    await reader.page.waitForTimeout(350);
    const [x, y] = await place(reader, name);
    if (key) await reader.page.keyboard.down(key);
    await reader.page.mouse.click(x, y);
    if (key) await reader.page.keyboard.up(key);
  };

  test("expands by kind of relationship, with the count before it loads", async () => {
    const reader = await alone(HUB);
    const { page, settled } = reader;
    const group = page.getByRole("region", { name: "Members" });
    const expand = group.getByRole("button", { name: `Expand +${MEMBERS}: Members` });
    expect(await expand.textContent()).toBe(`Expand +${MEMBERS}`);
    await expand.click();
    await page.getByRole("img", { name: `${MEMBERS + 1} entities` }).waitFor();
    expect(await shown(reader)).toEqual([MEMBERS + 1, MEMBERS]);
    await settled();
    await reader.shot("hub");
  });

  test("hides, brings back, undoes and does again", async () => {
    const reader = await alone("陈钢");
    const { page, settled } = reader;
    await page.getByRole("button", { name: /^Expand all/ }).click();
    await page.getByRole("button", { name: "Undo" }).isEnabled();
    await page.locator("#picture[aria-label*=': 1 entity,']").waitFor({ state: "detached" });
    const whole = await shown(reader);
    expect(whole[0]).toBeGreaterThan(2);
    await settled();
    await page.getByRole("button", { name: "Hide chosen" }).click();
    expect((await shown(reader))[0]).toBe(whole[0] - 1);
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await shown(reader)).toEqual(whole);
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await shown(reader)).toEqual([1, 0]);
    await page.getByRole("button", { name: "Redo" }).click();
    await page.getByRole("button", { name: "Redo" }).click();
    expect((await shown(reader))[0]).toBe(whole[0] - 1);
    await page.getByRole("button", { name: "Show 1 hidden" }).click();
    expect(await shown(reader)).toEqual(whole);
    await page.keyboard.press("Control+z");
    expect((await shown(reader))[0]).toBe(whole[0] - 1);
    await page.keyboard.press("Control+Shift+z");
    expect(await shown(reader)).toEqual(whole);
    await page.getByRole("button", { name: "Empty the picture" }).click();
    const advice = page.locator(".nothing");
    await advice.getByText("The picture is empty").waitFor();
    // The graph has documents: that is no reason.
    expect(await advice.textContent()).not.toContain("no documents");
    await advice.getByRole("button", { name: "Show what is connected most" }).click();
    await page.locator("#picture[aria-label*=': 0 entities']").waitFor({ state: "detached" });
  });

  test("chooses with the mouse, several with Shift, and leaves only what connects them", async () => {
    const reader = await read();
    const { page, settled } = reader;
    await settled();
    const all = await shown(reader);
    await click(reader, "林宇");
    await page.getByRole("heading", { name: "林宇" }).waitFor();
    await click(reader, "朱明荣", "Shift");
    await page.getByRole("heading", { name: "2 chosen" }).waitFor();
    await page.getByRole("button", { name: "Only what connects these" }).click();
    const [entities] = await shown(reader);
    expect(entities).toBeGreaterThan(3);
    expect(entities).toBeLessThan(all[0] / 2);
    await reader.shot("connects");
    await page.getByRole("button", { name: "Show all again" }).click();
    expect(await shown(reader)).toEqual(all);
  });

  test("a node that is dragged stays where it was put, and is pinned", async () => {
    const reader = await alone(HUB);
    const { page, settled } = reader;
    await page.getByRole("button", { name: `Expand +${MEMBERS}: Members` }).click();
    await page.getByRole("img", { name: `${MEMBERS + 1} entities` }).waitFor();
    await settled();
    const [x, y] = await place(reader, HUB);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 30, { steps: 4 });
    await page.mouse.up();
    await page.getByRole("button", { name: "Unpin chosen" }).waitFor();
    await expect.poll(() => page.evaluate("location.hash")).toMatch(/&p=/);
    const [now] = await place(reader, HUB);
    await page.getByRole("button", { name: "Lay out again" }).click();
    await page.waitForTimeout(300);
    await settled();
    expect((await place(reader, HUB))[0]).not.toBe(x);
    expect(now).not.toBe(x);
  });

  test("the legend filters by kind and by relationship", async () => {
    const reader = await read();
    const { page, settled } = reader;
    await settled();
    const [entities, relations] = await shown(reader);
    const people = page.getByRole("checkbox", { name: /^Person/ });
    const count = Number(await page.locator("label", { has: people }).locator(".count").textContent());
    await people.uncheck();
    expect((await shown(reader))[0]).toBe(entities - count);
    await people.check();
    await page.getByRole("checkbox", { name: /^took part/ }).uncheck();
    const [same, fewer] = await shown(reader);
    expect(same).toBe(entities);
    expect(fewer).toBeLessThan(relations);
  });

  test("sizes by betweenness, colours by community, and says so in the legend", async () => {
    const reader = await read();
    const { page, settled } = reader;
    await settled();
    const look = () =>
      page.evaluate<{ sizes: number; colours: number }>(`(() => {
        const { picture } = document.getElementById("picture");
        const drawn = picture.graph.nodes().map((id) => picture.drawn(id));
        return { sizes: new Set(drawn.map(({ size }) => size.toFixed(2))).size, colours: new Set(drawn.map(({ color }) => color)).size };
      })()`);
    const before = await look();
    await page.getByLabel("Size").selectOption("betweenness");
    await page.getByLabel("Colour").selectOption("community");
    await page.getByRole("group", { name: "Communities" }).waitFor();
    await expect.poll(async () => (await look()).sizes).not.toBe(before.sizes);
    const names = await page.getByRole("group", { name: "Communities" }).locator("li").allTextContents();
    expect(names.length).toBeGreaterThan(2);
    await reader.shot("communities");
  });

  test("a line opens what is known of it; parallel ones stand together", async () => {
    const reader = await alone(NAMESAKE);
    const { page } = reader;
    await page.getByRole("button", { name: /^Expand all/ }).click();
    await page.locator("#picture[aria-label*=': 1 entity,']").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Table" }).click();
    await page.getByRole("table").nth(1).getByRole("row").nth(1).getByRole("button").nth(1).click();
    const facts = page.locator(".panel .facts li");
    await facts.first().waitFor();
    expect(await facts.count()).toBeGreaterThanOrEqual(1);
    await facts.first().locator("blockquote, .sentences").first().waitFor();
  });

  test("a link brings the same picture back", async () => {
    const first = await read();
    await first.settled();
    await first.page.getByLabel("Colour").selectOption("community");
    await first.page.getByRole("checkbox", { name: /^Person/ }).uncheck();
    await click(first, "教育部");
    await expect.poll(() => first.page.evaluate("location.hash")).toMatch(/&s=.*&k=Person&colour=community/);
    const link = String(await first.page.evaluate("location.hash"));
    const [x, y] = await place(first, "教育部");
    const second = await read(link);
    await second.settled();
    await second.page.getByRole("heading", { name: "教育部" }).waitFor();
    expect(await shown(second)).toEqual(await shown(first));
    expect(await second.page.getByLabel("Colour").inputValue()).toBe("community");
    expect(await second.page.getByRole("checkbox", { name: /^Person/ }).isChecked()).toBe(false);
    await expect.poll(async () => Math.abs((await place(second, "教育部"))[0] - x)).toBeLessThan(4);
    expect(Math.abs((await place(second, "教育部"))[1] - y)).toBeLessThan(4);
  });

  test("the table says the same as the picture, and is reached and used by keyboard", async () => {
    const reader = await read();
    const { page, settled } = reader;
    await settled();
    const [entities, relations] = await shown(reader);
    const toTable = page.getByRole("button", { name: "Table" });
    await toTable.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: `Entities ${entities}` }).waitFor();
    await page.getByRole("heading", { name: `Relationships ${relations}` }).waitFor();
    expect(await page.getByRole("table").first().getByRole("row").count()).toBe(Math.min(entities, 100) + 1);
    expect(await page.getByRole("table").nth(1).getByRole("row").count()).toBe(Math.min(relations, 100) + 1);
    const box = page.getByRole("checkbox", { name: "Choose 唐以志" });
    await box.focus();
    await page.keyboard.press("Space");
    await page.locator(".panel h2", { hasText: "唐以志" }).waitFor();
    await page.getByRole("checkbox", { name: "Choose 教育部", exact: true }).focus();
    await page.keyboard.press("Space");
    await page.getByRole("heading", { name: "2 chosen" }).waitFor();
    await reader.shot("table");
  });
});
