import { describe, expect, inject, test } from "vitest";
import { expectAccessible } from "./accessible.ts";
import { read, useBrowser } from "./reader.ts";
import { LINKING } from "./world.ts";

describe.skipIf(!inject("explorer"))("pages beside the graph", () => {
  useBrowser();

  test("count by province on a map, by others as bars, each with its table", async () => {
    const { page, shot } = await read("#/statistics");
    const rows = page.locator(".sheet tbody tr");
    await rows.first().waitFor();
    expect(await page.locator("svg.map path").count()).toBe(34);
    // What the table says of a province, the map shades and says too.
    const name = await rows.locator("th", { hasText: "上海市" }).textContent();
    const number = await rows.filter({ hasText: name! }).locator("td").first().textContent();
    expect(await page.locator("svg.map path[data-code='31']").textContent()).toBe(`上海 ${number}`);
    expect(await page.locator("svg.map path[data-code='31']").getAttribute("class")).not.toBe("shade-0");
    await shot("statistics-map");
    await expectAccessible(page);

    const count = page.getByRole("combobox", { name: "Count" });
    await count.selectOption("POSTS");
    await page.getByRole("img", { name: "posts by province" }).waitFor();
    await page.getByRole("combobox", { name: "by", exact: true }).selectOption("RANK");
    await page.getByRole("img", { name: "posts by rank" }).waitFor();
    expect(await page.locator("svg.bars rect").count()).toBeGreaterThan(1);
    expect(page.url()).toContain("#/statistics?of=POSTS&by=RANK");
    await page.reload();
    await page.getByRole("img", { name: "posts by rank" }).waitFor();
    await shot("statistics-bars");
  });

  test("compare two consortia side by side, found by name with the keyboard alone", async () => {
    const { page, shot } = await read("#/compare");
    for (const [label, name] of [
      ["A consortium", "大江港口产教融合共同体"],
      ["One more", "小河港口物流"],
      ["One more", "上海国际汽车城产教联合体"],
    ] as const) {
      await page.getByLabel(label).fill(name);
      await page.locator(".pick li button").first().waitFor();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.locator("thead", { hasText: name }).first().waitFor();
    }
    const table = page.getByRole("region", { name: "Compare" });
    const numbers = (row: string) => table.locator("tr", { hasText: row }).locator("td").allTextContents();
    expect(await numbers("Members found")).toEqual(["3", "2", "0"]);
    expect(await numbers("of them shared")).toEqual(["2", "2", "0"]);
    const shared = page.getByRole("region", { name: "Shared members" });
    const school = await shared.locator("tr", { hasText: "小河职业技术大学" }).locator("td").allTextContents();
    expect(school).toEqual(["chair、member", "chair", ""]);
    await page.getByRole("region", { name: "Stated and found" }).waitFor();
    await shot("compare");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Take 上海国际汽车城产教联合体 out" }).click();
    const compared = page.getByRole("region", { name: "Compare" });
    await compared.locator("thead", { hasText: "上海国际汽车城产教联合体" }).waitFor({ state: "detached" });
  });

  test("report what is told of a person, with the sentences, in Chinese, on a small screen and on paper", async () => {
    const { page, find, settled, shot } = await read("", { locale: "zh-CN", viewport: { width: 1280, height: 800 } });
    await settled();
    await find("孙真荣");
    await page.getByRole("button", { name: "报告", exact: true }).last().click();
    const post = page.locator(".timeline li", { hasText: "上海市教育委员会" }).first();
    await post.waitFor();
    expect(await post.textContent()).toContain("副主任");
    expect(await post.locator("blockquote").textContent()).toContain("上海市教育委员会副主任孙真荣");
    await shot("report");
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await shot("report-360");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("header.top").isVisible()).toBe(false);
    expect(await post.isVisible()).toBe(true);
    await shot("report-print");
  });

  test("report the ties of a body", async () => {
    const { page, find, settled, shot } = await read();
    await settled();
    await find("小河职业技术大学");
    await page.getByRole("button", { name: "Report", exact: true }).last().click();
    const people = page.getByRole("region", { name: "People in other bodies" });
    const row = people.locator("tbody tr", { hasText: LINKING });
    await row.waitFor();
    expect(await row.locator("th, td").allTextContents()).toEqual([
      expect.stringContaining(LINKING),
      "产业教授",
      expect.stringContaining("大江港口集团有限公司"),
      "总工程师",
      "yes",
    ]);
    const together = page.getByRole("region", { name: "Members of the same bodies" });
    const company = together.locator("tbody tr", { hasText: "大江港口集团有限公司" });
    expect(await company.locator("td").textContent()).toContain("小河港口物流产教联合体");
    await shot("report-body");
  });
});
