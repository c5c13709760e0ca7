import chromium from "@sparticuz/chromium";
import { chromium as playwright, type BrowserServer } from "playwright-core";

/** Of the package's own flags, those that would hide what the tests look for: they weaken the policies of pages, or make one process of all. */
const LEFT_OUT = new Set([
  "--disable-web-security",
  "--allow-running-insecure-content",
  "--single-process",
  "--no-zygote",
]);

/** Starts the Chromium of the package; WebGL by software. @throws where a library of the system is missing */
export async function startChromium(): Promise<BrowserServer> {
  return playwright.launchServer({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((flag) => !LEFT_OUT.has(flag)),
    headless: true,
  });
}
