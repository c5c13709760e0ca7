import { signal } from "@preact/signals";
import { bring, progressOf, type Brought, type Through, type UserError } from "../fetch/bring.ts";
import { AskError } from "../fetch/graphql.ts";
import { t } from "../messages/index.ts";
import { said } from "../state.ts";

/** A file on its way: what it came to, or why it did not. */
export interface Item {
  readonly id: number;
  readonly file: File;
  readonly step: "waiting" | "sent" | "queued" | "reading" | "done" | "failed";
  /** Documents of it that are through, as the server tells of them. */
  readonly through: readonly Through[];
  readonly documents: readonly Brought[];
  readonly errors: readonly UserError[];
  /** Why nothing of it was read; it may be sent again. */
  readonly failed?: string;
}

/** All that was dropped; kept while other pages are looked at. */
export const items = signal<readonly Item[]>([]);
let next = 0;
let line: Promise<void> = Promise.resolve();

/** Takes files in, one after the other. */
export function take(files: readonly File[]): void {
  const fresh = files.map((file): Item => ({
    id: next++,
    file,
    step: "waiting",
    through: [],
    documents: [],
    errors: [],
  }));
  items.value = [...items.value, ...fresh];
  for (const { id } of fresh) line = line.then(() => one(id));
}

/** What failed for another reason than what is in it, so that it may go well the next time. */
export const mayGoBetter = ({ step, failed, errors }: Item): boolean =>
  step === "failed" && (failed !== undefined || errors.some(({ code }) => PASSING.has(code)));
const PASSING: ReadonlySet<string> = new Set(["INGEST_BUSY", "SERVER_CLOSING"]);

/** Sends again what may go better now. */
export function again(ids: readonly number[]): void {
  for (const id of ids) {
    change(id, { step: "waiting", through: [], errors: [], failed: undefined });
    line = line.then(() => one(id));
  }
}

async function one(id: number): Promise<void> {
  const { file } = items.value.find((item) => item.id === id)!;
  if (!(await isReadable(file))) return change(id, { step: "failed", failed: t("bring.unreadable") });
  change(id, { step: "sent" });
  const ingest = `page-${[...crypto.getRandomValues(new Uint8Array(12))].map((n) => n.toString(16)).join("")}`;
  const end = new AbortController();
  const followed = watch(id, ingest, end.signal);
  try {
    const { documents, userErrors } = await bring(file, ingest);
    change(id, { step: documents.length > 0 ? "done" : "failed", documents, errors: userErrors });
  } catch (error) {
    change(id, { step: "failed", failed: said(error) });
  }
  end.abort();
  await followed;
}

/** Shows the steps of an ingest. That it cannot be followed does no harm: the answer to the ingest tells the same at its end. */
async function watch(id: number, ingest: string, signal: AbortSignal): Promise<void> {
  try {
    for await (const step of progressOf(ingest, signal)) {
      if (signal.aborted || step.step === "ENDED") return;
      if (step.step === "QUEUED") change(id, { step: "queued" });
      else if (step.step === "READING") change(id, { step: "reading" });
      else change(id, { through: [...items.value.find((item) => item.id === id)!.through, step] });
    }
  } catch (error) {
    if (!signal.aborted && !(error instanceof AskError)) reportError(error);
  }
}

/** A folder that was dropped, or a file that has gone meanwhile, cannot be read. */
const isReadable = (file: File): Promise<boolean> =>
  file.slice(0, 1).arrayBuffer().then(() => true, () => false); // prettier-ignore

function change(id: number, to: Partial<{ [Name in keyof Item]: Item[Name] | undefined }>): void {
  items.value = items.value.map((item) => (item.id === id ? ({ ...item, ...to } as Item) : item));
}
