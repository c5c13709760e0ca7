import { mkdirSync } from "node:fs";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, onTestFinished } from "vitest";

const SHOTS = "build/screenshots";

/** Somebody at the page. */
export interface Reader {
  readonly page: Page;
  /** Types a name into the search box and takes the first result by keyboard. */
  find(text: string): Promise<void>;
  /** Waits until the layout has come to rest. */
  settled(): Promise<void>;
  /** Leaves a picture in build/screenshots/. */
  shot(name: string): Promise<void>;
}

let browser: Browser | undefined;
let home: string | undefined;

/** A browser to be used through its endpoint, and the address of the page. */
export interface Explorer {
  readonly browser: string;
  readonly page: string;
}

/**
 * To be called once in each file.
 * @param explorer those of the run where absent
 */
export function useBrowser(explorer: () => Promise<Explorer> = async () => inject("explorer")!): void {
  beforeAll(async () => {
    const { browser: endpoint, page } = await explorer();
    browser = await chromium.connect(endpoint);
    home = page;
    // A fresh Neo4j takes a while to plan its first load beside other tests.
  }, 240_000);
  afterAll(async () => browser?.close());
}

interface ReadOptions extends BrowserContextOptions {
  /** Another server than that of the run. */
  readonly at?: string;
  /** What the browser may complain of: the test is about it. */
  readonly mayComplain?: RegExp;
}

/**
 * Opens the page in a context of its own, in English unless told otherwise. What goes wrong in the page, and what its policy refuses,
 * fails the test at its end.
 * @param place what stands behind the address of the page
 */
export async function read(place = "", { at, mayComplain, ...options }: ReadOptions = {}): Promise<Reader> {
  const context = await browser!.newContext({ locale: "en-US", viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(25_000);
  const wrong: string[] = [];
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  onTestFinished(async () => {
    await context.close();
    expect(wrong.filter((message) => !mayComplain?.test(message))).toEqual([]);
  });
  await page.goto(`${at ?? home}${place}`);
  return {
    page,
    async find(text) {
      const box = page.locator("[role=search] input");
      await box.fill(text);
      await page.locator(`#hits[data-for="${text}"] [role=option]`).first().waitFor();
      await box.press("ArrowDown");
      await box.press("Enter");
      await page.locator("#hits").waitFor({ state: "detached" });
      await page.locator(".panel h2").waitFor();
    },
    settled: async () => page.locator("#picture[data-settled=true]").waitFor(),
    async shot(name) {
      mkdirSync(SHOTS, { recursive: true });
      await page.screenshot({ path: `${SHOTS}/${name}.png` });
    },
  };
}
