/** Lines of output, with a progress bar below them where there is somebody to see it. */
export interface Progress {
  /** Prints a line for one document that is done. */
  line(text: string, to: (text: string) => void): void;
  stop(): void;
}

/**
 * A progress bar on a terminal (drawn on standard error), plain lines elsewhere. Side effect: draws.
 * @param countTotal tells how many documents there are; asked only where a bar is drawn
 */
export async function startProgress(countTotal: () => Promise<number>): Promise<Progress> {
  if (!process.stderr.isTTY) return { line: (text, to) => to(text), stop: () => {} };
  const { default: cliProgress } = await import("cli-progress");
  const bar = new cliProgress.SingleBar({
    format: "{bar} {value}/{total} documents, {eta_formatted} left",
    barCompleteChar: "█",
    barIncompleteChar: "░",
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(await countTotal(), 0);
  return {
    line(text, to) {
      // The bar stands on the line where the text goes: it is wiped first and drawn again below.
      process.stderr.write("\r\u001b[K");
      to(text);
      bar.increment();
      bar.render?.();
    },
    stop: () => bar.stop(),
  };
}

/** A line that counts on, where there is somebody to see it. */
export interface Counter {
  at(done: number): void;
  stop(): void;
}

/**
 * Counts on one line of a terminal (on standard error), for work whose end is not known; nothing elsewhere. Side effect:
 * draws.
 * @param what   what is counted
 */
export async function startCounter(what: string): Promise<Counter> {
  if (!process.stderr.isTTY) return { at: () => {}, stop: () => {} };
  const { default: cliProgress } = await import("cli-progress");
  const bar = new cliProgress.SingleBar({ format: `{value} ${what}, {duration_formatted}`, clearOnComplete: true });
  bar.start(0, 0);
  return { at: (done) => bar.update(done), stop: () => bar.stop() };
}
