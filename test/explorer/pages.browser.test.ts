import { extractText, getDocumentProxy } from "unpdf";
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
    // The scale says which numbers a shade stands for.
    const scale = await page.locator(".scale li").allTextContents();
    const within = scale.filter((range) => {
      const [from, to = from] = range.split("–").map(Number);
      return Number(number) >= from! && Number(number) <= to!;
    });
    expect(within).toHaveLength(1);
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
    await page.getByLabel("A consortium").fill("孙真荣");
    await page.getByText("only these kinds can be chosen here: Consortium").waitFor();
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
    // Dark on paper, also where the screen is light on dark.
    await page.evaluate(() => (document.documentElement.dataset["theme"] = "dark"));
    const ink = await post.evaluate((each) => getComputedStyle(each).color);
    expect(ink).toBe("rgb(0, 0, 0)");
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
    const paper = await page.pdf({ format: "A4" });
    const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(paper)), { mergePages: true });
    // Facts, sentences and sources of one person, on one sheet.
    expect(totalPages).toBe(1);
    const printed = text.normalize("NFKC").replaceAll(/\s/g, "");
    for (const part of ["孙真荣", "上海市教育委员会副主任孙真荣", "来源", "seeds/shanghai-auto-city-2024.txt"]) {
      expect(printed).toContain(part);
    }
  });

  test("who led a consortium on a date, from date to date of its timeline, each with the sentence", async () => {
    const { page, find, settled, shot } = await read();
    await settled();
    await find("大江港口产教融合共同体");
    await page.getByRole("button", { name: "Report", exact: true }).last().click();
    const council = page.getByRole("region", { name: "Council on a date" });
    const seats = async () =>
      (await council.locator("tbody tr").all()).length === 0
        ? []
        : Promise.all((await council.locator("tbody tr").all()).map(async (row) => (await row.locator("th, td").allTextContents()).slice(0, 4).map((text) => text.trim()))); // prettier-ignore
    const date = council.getByLabel("Date", { exact: true });
    const ask = async (text: string) => {
      await date.fill(text);
      await date.press("Enter");
    };
    await ask("2023-01");
    await council.getByText("2023-01: ").waitFor();
    expect(await seats()).toContainEqual([
      "chair",
      "大江职业技术大学",
      expect.stringMatching(/^2023-01/),
      "stated for this time",
    ]);
    await council.locator("tbody button", { hasText: /..../ }).last().click();
    await page.locator("dialog mark").waitFor();
    await page.keyboard.press("Escape");
    await ask("1999");
    await council.getByText("Nobody is known to have led it on 1999").waitFor();
    expect(await seats()).toEqual([]);
    await ask("last year");
    await council.getByRole("alert").waitFor();
    expect(await council.getByRole("alert").textContent()).toContain("2024-06-18");
    await ask("2023-01");
    await council.getByRole("button", { name: "The next date in the timeline" }).click();
    await council.getByText("2023-02: ").waitFor();
    expect((await seats()).filter(([post]) => post === "chair")).toHaveLength(2);
    await council.getByRole("button", { name: "The date before in the timeline" }).click();
    await council.getByText("2023-01: ").waitFor();
    expect(page.url()).toContain("date=2023-01");
    await shot("council");
    await expectAccessible(page);
    await page.reload();
    await council.getByText("2023-01: ").waitFor();
  });

  test("can be read on a narrow screen, in the dark and in Chinese", async () => {
    const { page, shot } = await read("#/statistics?of=MEMBERSHIPS&by=KIND", {
      locale: "zh-CN",
      colorScheme: "dark",
      viewport: { width: 360, height: 740 },
      hasTouch: true,
    });
    const fits = async (name: string) => {
      await shot(`narrow-${name}`);
      expect(await page.evaluate(() => document.querySelector("main")!.scrollWidth)).toBeLessThanOrEqual(360);
      await expectAccessible(page);
    };
    /** Lines that a column broke into single characters. */
    const broken = (selector: string) =>
      page.locator(selector).evaluateAll((cells) => {
        const tall = (cell: Element) =>
          cell.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(cell).lineHeight);
        return cells.filter((cell) => tall(cell) > 3.5).map(({ textContent }) => textContent);
      });
    await page.locator("svg.bars text").first().waitFor();
    const size = await page
      .locator("svg.bars text")
      .first()
      .evaluate((text) => text.getBoundingClientRect().height);
    expect(size).toBeGreaterThan(12);
    await fits("statistics");
    const search = async (text: string): Promise<void> => {
      await page.locator(".pick input").fill(text);
      await page.locator(".pick li button").first().click();
    };
    await page.getByRole("button", { name: "比较", exact: true }).click();
    await page.getByText("按名称选择两到四个联合体").waitFor();
    for (const name of ["大江港口产教融合共同体", "小河港口物流"]) {
      await search(name);
      await page.locator("thead", { hasText: name }).first().waitFor();
    }
    await page.getByRole("region", { name: "共有成员" }).waitFor();
    expect(await broken("tbody th")).toEqual([]);
    await fits("compare");
    await page.getByRole("button", { name: "报告", exact: true }).click();
    await page.getByText("选择人物、机构或事件").waitFor();
    await search("大江港口产教融合共同体");
    await page.getByRole("region", { name: "某日的理事会" }).locator("tbody tr").first().waitFor();
    await page
      .getByRole("region", { name: "同属一个组织的成员" })
      .or(page.getByRole("region", { name: "来源" }))
      .first()
      .waitFor();
    await fits("report");
    await page.getByRole("button", { name: "审核", exact: true }).click();
    await page.locator(".side .facts").first().waitFor();
    await fits("review");
    await page.getByRole("button", { name: "导入", exact: true }).click();
    await page.getByText("选择文件").waitFor();
    expect(await page.locator("main").textContent()).not.toContain("Choose");
    await fits("bring");
  });

  test("what a link names and the graph has not is told, with a way on", async () => {
    const { page, settled } = await read("#n=e_gone*e_gone_too");
    await page.getByRole("alert").getByText("Of the 2 entities of this link 2 are not in the graph").waitFor();
    await settled();
    expect(await page.locator("#picture").getAttribute("aria-label")).not.toContain(": 0 entities");
    await page.getByRole("button", { name: "Compare" }).click();
    await page.getByText("Choose two to four consortia").waitFor();
    await page.evaluate(() => (location.hash = "#/compare?ids=e_gone.e_gone_too"));
    await page.getByText("the link may be old").waitFor();
    await page.getByRole("button", { name: "Begin again" }).click();
    await page.getByText("Choose two to four consortia").waitFor();
    await page.evaluate(() => (location.hash = "#/report?id=e_gone"));
    await page.getByText("There is nothing of this id any more").waitFor();
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
