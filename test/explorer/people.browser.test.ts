import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { read, useBrowser } from "./reader.ts";
import { HOSTILE, NAMESAKE } from "./world.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.skipIf(!inject("explorer"))("for people", () => {
  useBrowser();

  /** Rules of WCAG 2.2 A and AA that axe-core finds broken, each with the places. */
  const broken = async (page: Page): Promise<readonly string[]> => {
    // The page's policy lets no script in; the tools of the browser are not bound by it.
    await page.evaluate(AXE);
    return page.evaluate(`(async () => {
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      const { violations } = await axe.run(document, { runOnly: tags });
      return violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html, failureSummary }) => html.slice(0, 160) + " " + failureSummary).join(" | "));
    })()`);
  };

  test.each([
    ["light", "en-US"],
    ["dark", "zh-CN"],
  ] as const)("nothing stands in the way of anybody, %s in %s", async (colorScheme, locale) => {
    const { page, find, settled } = await read("", { colorScheme, locale });
    await settled();
    expect(await broken(page)).toEqual([]);
    await page.locator("[role=search] input").fill("上海");
    await page.locator("#hits [role=option]").first().waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await broken(page)).toEqual([]);
    await find(NAMESAKE);
    await page.locator(".facts li").first().waitFor();
    expect(await broken(page)).toEqual([]);
    await find("孙真荣");
    await page.locator(".facts li", { hasText: "上海市教育委员会" }).first().waitFor();
    await page.locator("button.sentences").first().click();
    await page.locator("blockquote").first().waitFor();
    expect(await broken(page)).toEqual([]);
    await page.locator("figcaption button").first().click();
    await page.locator("dialog .text").waitFor();
    await page.locator("dialog button[aria-pressed]").click();
    await page.locator("dialog .raw").first().waitFor();
    expect(await broken(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator(".tools button[aria-pressed=false]").click();
    await page.locator("table").first().waitFor();
    expect(await broken(page)).toEqual([]);
  });

  test("everything can be used at a width of 360 pixels", async () => {
    const { page, find, settled, shot } = await read("", { viewport: { width: 360, height: 740 }, hasTouch: true });
    await settled();
    const wide = () => page.evaluate<number>("document.scrollingElement.scrollWidth - innerWidth");
    expect(await wide()).toBeLessThanOrEqual(0);
    await shot("narrow");
    // No name is cut by the edge of the picture: the outermost columns of the names' canvas are empty.
    const inked = () =>
      page.locator("canvas.sigma-labels").evaluate((canvas: HTMLCanvasElement) => {
        const { width, height } = canvas;
        const ink = (x: number, wide: number) =>
          canvas
            .getContext("2d")!
            .getImageData(x, 0, wide, height)
            .data.some((value) => value > 0);
        return [ink(0, 1), ink(1, width - 2), ink(width - 1, 1)];
      });
    expect(await inked()).toEqual([false, true, false]);
    await find("孙真荣");
    await page.locator(".facts li").first().waitFor();
    expect(await wide()).toBeLessThanOrEqual(0);
    await shot("narrow-panel");
    await page.locator("button.sentences").first().click();
    await page.locator("figcaption button").first().click();
    await page.locator("dialog mark").waitFor();
    // Without a keyboard there is only the button to close it.
    const inSight = async (selector: string) => {
      const { y, height } = (await page.locator(selector).boundingBox())!;
      return y >= 0 && y + height <= 740;
    };
    expect([await inSight("dialog .close"), await inSight("dialog mark")]).toEqual([true, true]);
    await shot("narrow-document");
    await page.locator("dialog .close").click();
    await page.getByRole("button", { name: "Close the panel" }).click();
    await page.getByRole("button", { name: "Table" }).click();
    await page.locator("table").first().waitFor();
    expect(await wide()).toBeLessThanOrEqual(0);
    expect(await broken(page)).toEqual([]);
  });

  test("speaks Chinese and English, remembers which, and says so to the browser", async () => {
    const { page, settled, shot } = await read("", { locale: "zh-CN" });
    await settled();
    expect(await page.evaluate("document.documentElement.lang")).toBe("zh-CN");
    await page.getByRole("button", { name: "清空图" }).waitFor();
    await shot("chinese");
    await page.getByRole("button", { name: "Switch to English" }).click();
    await page.getByRole("button", { name: "Empty the picture" }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Empty the picture" }).waitFor();
    expect(await page.evaluate("document.documentElement.lang")).toBe("en");
    const chinese = await page.evaluate<string>("document.querySelector('.tools').textContent");
    expect(chinese).not.toMatch(/\p{Script=Han}/u);
  });

  test("goes dark with the system or by its switch, and remembers", async () => {
    const { page, settled, shot } = await read("", { colorScheme: "dark" });
    await settled();
    const theme = () => page.evaluate("document.documentElement.dataset.theme");
    expect(await theme()).toBe("dark");
    await shot("dark");
    await page.getByRole("button", { name: "Light or dark" }).click();
    expect(await theme()).toBe("light");
    await page.reload();
    expect(await theme()).toBe("light");
  });

  test("names of documents, bodies and people are never taken for markup", async () => {
    const { page, find, settled } = await read();
    await settled();
    await page.getByRole("button", { name: "Empty the picture" }).click();
    await find("职业技术学院");
    const box = page.locator("[role=search] input");
    await box.fill("script");
    const hit = page.locator("#hits [role=option]", { hasText: HOSTILE.person });
    await hit.click();
    await page.getByRole("heading", { name: HOSTILE.person }).waitFor();
    await page.getByRole("button", { name: /^Expand all/ }).click();
    await page.locator("button.sentences").first().click();
    await page.locator("figcaption button").first().click();
    await page.locator("dialog .text").waitFor();
    expect(await page.locator("dialog h2").textContent()).toContain("<b onclick=");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Report", exact: true }).last().click();
    await page.locator(".timeline li", { hasText: HOSTILE.title }).waitFor();
    await page.getByRole("region", { name: "Sources" }).locator("li").first().waitFor();
    await page.getByRole("button", { name: "Graph", exact: true }).click();
    await page.getByRole("button", { name: "Table", exact: true }).click();
    const names = await page.getByRole("table").first().locator("th[scope=row]").allTextContents();
    expect(names).toContain(HOSTILE.school);
    expect(await page.getByRole("table").nth(1).textContent()).toContain(HOSTILE.title);
    expect(await page.evaluate("window.attacked")).toBeUndefined();
    expect(await page.locator("img, iframe, svg[onload], script:not([src])").count()).toBe(0);
  });

  test("the page asks nobody but its own server, and its policy lets no script in", async () => {
    const { page, settled } = await read("", { mayComplain: /Executing inline script violates/ });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.reload();
    await settled();
    const own = inject("explorer")!.page;
    expect(asked.filter((url) => !url.startsWith(own))).toEqual([]);
    const ran = page.evaluate(`new Promise((resolve) => {
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => resolve(effectiveDirective));
      const script = document.createElement("script");
      script.textContent = "window.attacked = 'inline'";
      document.head.append(script);
      setTimeout(() => resolve("ran"), 3000);
    })`);
    expect(await ran).toMatch(/^script-src/);
    expect(await page.evaluate("window.attacked")).toBeUndefined();
  });
});
