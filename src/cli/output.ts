import { printable } from "../ask/printable.ts";
import type { GraphError } from "../errors.ts";

/** One line on standard output. */
export const print = (line = ""): void => void process.stdout.write(`${printable(line)}\n`);

/** One line on standard error: what goes wrong, what is going on. */
export const warn = (line: string): void => void process.stderr.write(`${printable(line)}\n`);

/** One JSON object on one line of standard output. */
export const printJson = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`);

/** An error as a user sees it: code, what is wrong with what, and the cure. */
export const describeError = (error: GraphError): string => `${error.code}: ${error.message}. ${error.cure}`;

/** `1 school`, `2 schools`, `3 enterprises`: a number with its noun. Pure. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/**
 * Lets a reader of the output go away (`… | head -1`): the write is given up without a word. A command that only
 * answers ends there; one that changes the graph goes on to its end.
 */
export function tolerateClosedPipes(goesOn: () => boolean): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      if (!goesOn()) process.exit(0);
    });
  }
}
