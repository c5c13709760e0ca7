import { GraphError } from "../errors.ts";
import type { Extraction } from "../model/extraction.ts";
import type { Rejection, SecondReading } from "../model/second-reading.ts";
import type { Span } from "../model/text.ts";
import { withoutAddressed } from "./addressed.ts";
import { Budget, type Limits, type Spending } from "./budget.ts";
import { AnswerCache } from "./cache.ts";
import { Client, type Patience } from "./client.ts";
import { type Clock, realClock } from "./clock.ts";
import { compare } from "./compare.ts";
import { type Ends, endsOf } from "./ends.ts";
import { type Endpoint, shownAddress } from "./exchange.ts";
import { Pace } from "./pace.ts";
import { partsOf } from "./parts.ts";
import { messagesFor, PROMPT_VERSION } from "./prompt.ts";
import { type Page, type Verified, verify } from "./verify.ts";

/** Statements of one answer that are looked at, and rejected ones that the report keeps. */
const MOST_STATEMENTS = 1000;
const MOST_REJECTED = 200;
const SHOWN_LENGTH = 200;

export interface SecondReaderOptions extends Endpoint, Limits, Patience {
  /** Requests at the same time, and how many may start within a minute. */
  readonly concurrency: number;
  readonly requestsPerMinute: number;
  /** Folder of the answers that are kept. */
  readonly cacheFolder: string;
  /** Called once, before the first request, with what will be sent and where. */
  readonly onNotice?: (text: string) => void;
  readonly clock?: Clock;
}

export interface SecondReader {
  /** The extraction with `report.secondReader`, and with the confidence raised where both readers agree. Never rejects. */
  read(extraction: Extraction): Promise<Extraction>;
  readonly spending: Spending;
  /** How many documents it reads at once with profit. */
  readonly concurrency: number;
}

/**
 * A reader that asks a language model, beside the rules and after them: `Extraction ─second reader─▶ Extraction`. What it
 * alone says goes into the report, never among the statements. Side effects: network; answers are kept in files.
 */
export function openSecondReader(options: SecondReaderOptions): SecondReader {
  const clock = options.clock ?? realClock;
  const pace = new Pace(options.concurrency, options.requestsPerMinute, clock);
  const budget = new Budget(options, clock);
  const client = new Client(options, options, pace, budget, clock);
  const cache = new AnswerCache(options.cacheFolder);
  let noticed = false;

  /** The statements of the answer about one part, from the cache or from the endpoint. */
  async function statementsOf({ document, clean }: Extraction, { start, end }: Span): Promise<readonly unknown[]> {
    const part = clean.text.slice(start, end);
    const asked = { model: options.model, sha256: document.sha256, part };
    const known = await cache.get(asked);
    if (known) {
      budget.fromCache();
      return known;
    }
    if (!noticed) options.onNotice?.(noticeOf(options));
    noticed = true;
    const statements = await client.ask(messagesFor(clean.title, part));
    // An answer that cannot be kept (a full disk) is an answer all the same.
    await cache.put(asked, statements).catch(() => undefined);
    return statements;
  }

  async function read(extraction: Extraction): Promise<Extraction> {
    let failure: GraphError | undefined;
    const parts = partsOf(extraction.clean.text);
    const answers = await Promise.all(
      parts.map((part) =>
        pace.inTurn(async () => {
          // Half a second reading is none: where one part failed, the others are not asked for.
          if (failure) return [];
          try {
            return await statementsOf(extraction, part);
          } catch (error) {
            failure = asFailure(error);
            return [];
          }
        }),
      ),
    );
    if (failure) return withReport(extraction, failed(options.model, failure));
    return review(extraction, parts, answers, options.model);
  }

  return {
    read,
    concurrency: options.concurrency,
    get spending() {
      return budget.spending;
    },
  };
}

/** What is sent where, for the user to know before it happens. */
export function noticeOf({ baseUrl, model, apiKey }: Endpoint): string {
  const address = shownAddress(baseUrl);
  const open = address.startsWith("http:") ? ", unencrypted" : "";
  const key = apiKey === undefined ? "without a key" : "with LLM_API_KEY";
  return `second reader: the title and the cleaned text of each document go to ${address} (model ${model}, ${key}${open})`;
}

const asFailure = (error: unknown): GraphError =>
  error instanceof GraphError ? error : new GraphError("INTERNAL", "the second reader failed", { cause: error });

function failed(model: string, { code, message }: GraphError): SecondReading {
  return {
    model,
    prompt: PROMPT_VERSION,
    failed: `${code}: ${message}`,
    agreed: 0,
    onlyRules: 0,
    onlySecond: [],
    rejected: [],
    rejectedCount: 0,
    addressed: [],
  };
}

/** Holds the answers against the text and lays what is left beside what the rules read. Pure. */
function review(
  extraction: Extraction,
  parts: readonly Span[],
  answers: readonly (readonly unknown[])[],
  model: string,
): Extraction {
  const { document, clean } = extraction;
  const plain = withoutAddressed(clean.text);
  const ends = endsOf(extraction);
  const has = rememberedNames(plain.text);
  const verified: Verified[] = [];
  const rejected: { reason: Rejection; said: string }[] = [];
  for (const [index, { start, end }] of parts.entries()) {
    const slices = { text: clean.text.slice(start, end), plain: plain.text.slice(start, end) };
    const page: Page = { name: document.source, ...slices, offset: start, has, formsOf: ends.formsOf };
    const items = answers[index]!;
    for (const item of items.slice(0, MOST_STATEMENTS)) {
      const result = verify(item, page);
      if (typeof result === "string") rejected.push({ reason: result, said: shown(item) });
      else verified.push(result);
    }
    for (const item of items.slice(MOST_STATEMENTS)) rejected.push({ reason: "TOO_MANY", said: shown(item) });
  }
  return compareAll(extraction, verified, ends, {
    model,
    prompt: PROMPT_VERSION,
    rejected: rejected.slice(0, MOST_REJECTED),
    rejectedCount: rejected.length,
    addressed: plain.addressed,
  });
}

function compareAll(
  extraction: Extraction,
  verified: readonly Verified[],
  ends: Ends,
  rest: Omit<SecondReading, "agreed" | "onlyRules" | "onlySecond">,
): Extraction {
  // A witness that may have been told what to say confirms nothing.
  const counts = rest.addressed.length === 0;
  const { statements, compared } = compare(extraction, verified, ends, counts);
  return withReport({ ...extraction, statements }, { ...rest, ...compared });
}

const withReport = (extraction: Extraction, secondReader: SecondReading): Extraction => ({
  ...extraction,
  report: { ...extraction.report, secondReader },
});

const shown = (item: unknown): string => (JSON.stringify(item) ?? "").slice(0, SHOWN_LENGTH);

function rememberedNames(text: string): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const there = known.get(name) ?? text.includes(name);
    known.set(name, there);
    return there;
  };
}

export { shownAddress } from "./exchange.ts";
export type { Spending } from "./budget.ts";
