import { describe, expect, it } from "vitest";
import { readPage } from "./page.ts";

/** Milliseconds of processor time that reading takes, the least of three. */
function cost(raw: string): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    readPage(raw);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

// Four times the length takes four times as long where each place is looked at once, and sixteen times where the rest
// of the line is searched from each place. `npm run bench -- --only lines` measures these lines at a megabyte.
describe("a line without end", () => {
  it.each(["的", "、", "一", "(", "“", "《", "·", "1", "A", "张", "长", "会"])("%s", { timeout: 60_000 }, (piece) => {
    const [short, long] = [cost(piece.repeat(25_000)), cost(piece.repeat(100_000))];
    expect(long / Math.max(short, 10)).toBeLessThan(10);
  });
});
