import type { GraphError } from "../errors.ts";

/** What a user sees goes through here, so that text of a document cannot steer the terminal. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** Text for one or more lines of a terminal: control and direction characters become U+FFFD. Pure. */
export const printable = (text: string): string => text.replace(CONTROLS, "\ufffd");

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
