import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Holds the page as it stands to WCAG 2.2 A and AA, by axe. */
export async function expectAccessible(page: Page): Promise<void> {
  // By the debugger: the policy of the page lets no script in.
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: { type: "tag", values: tags },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  });
  expect(violations).toEqual([]);
}
