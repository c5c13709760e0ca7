import { GraphError } from "../errors.ts";
import { statementsIn } from "./answer.ts";
import type { Budget } from "./budget.ts";
import type { Clock } from "./clock.ts";
import { type Endpoint, exchange, FORMATS, type Outcome } from "./exchange.ts";
import type { Pace } from "./pace.ts";
import type { Message } from "./prompt.ts";

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;
/** How often an answer that cannot be used is asked for once more: each costs as much as the first. */
const SECOND_TRIES = 1;

export interface Patience {
  readonly timeoutMs: number;
  /** After the first request. */
  readonly retries: number;
}

/** Asks the endpoint, as often as that is worth while. */
export class Client {
  readonly #endpoint: Endpoint;
  readonly #patience: Patience;
  readonly #pace: Pace;
  readonly #budget: Budget;
  readonly #clock: Clock;
  /** Index of FORMATS: the one that the endpoint takes, as far as known. */
  #format = 0;
  /** The endpoint has answered in that format. */
  #settled = false;
  /** Why no further request is made. */
  #ended: GraphError | undefined;

  constructor(endpoint: Endpoint, patience: Patience, pace: Pace, budget: Budget, clock: Clock) {
    this.#endpoint = endpoint;
    this.#patience = patience;
    this.#pace = pace;
    this.#budget = budget;
    this.#clock = clock;
  }

  /**
   * The statements of the model's answer, unchecked. Side effect: network.
   * @throws LLM_UNAVAILABLE, LLM_REFUSED, LLM_ANSWER_INVALID, LLM_BUDGET_SPENT
   */
  async ask(messages: readonly Message[]): Promise<readonly unknown[]> {
    let [busy, garbled] = [0, 0];
    for (;;) {
      const format = this.#format;
      const outcome = await this.#once(messages);
      switch (outcome.kind) {
        case "answer": {
          this.#settled = true;
          const statements = statementsIn(outcome.content);
          if (statements) return this.#withoutKey(statements);
          if (++garbled > SECOND_TRIES) throw invalid("the answer is not the JSON that was asked for");
          break;
        }
        case "garbled":
          if (++garbled > SECOND_TRIES) throw invalid(outcome.reason);
          break;
        case "busy":
          if (++busy > this.#patience.retries) throw new GraphError("LLM_UNAVAILABLE", outcome.reason);
          await this.#pause(busy, outcome);
          break;
        case "format":
          // Another request may have found the format out in the meantime.
          if (this.#format > format) break;
          if (this.#settled) throw new GraphError("LLM_REFUSED", outcome.reason);
          if (this.#format === FORMATS.length - 1) throw this.#end(outcome.reason);
          this.#format++;
          break;
        case "refused":
          throw this.#end(outcome.reason);
      }
    }
  }

  async #once(messages: readonly Message[]): Promise<Outcome> {
    this.#check();
    await this.#pace.request();
    this.#check();
    this.#budget.request();
    const timeoutMs = Math.min(this.#patience.timeoutMs, this.#budget.left);
    const outcome = await exchange(this.#endpoint, messages, FORMATS[this.#format]!, timeoutMs);
    if (outcome.kind === "answer" || outcome.kind === "garbled") {
      // An endpoint that does not count is counted for, a token a character, so that the budget still ends.
      const input = messages.reduce((sum, { content }) => sum + content.length, 0);
      const output = outcome.kind === "answer" ? outcome.content.length : 0;
      this.#budget.count(outcome.usage ?? { input, output });
    }
    return outcome;
  }

  #withoutKey(statements: readonly unknown[]): readonly unknown[] {
    const { apiKey } = this.#endpoint;
    if (apiKey === undefined) return statements;
    // Written anew, the key has one spelling, in names of properties as in values.
    const text = JSON.stringify(statements).replaceAll(JSON.stringify(apiKey).slice(1, -1), "[key]");
    return JSON.parse(text) as readonly unknown[];
  }

  #check(): void {
    if (this.#ended) throw this.#ended;
    this.#budget.check();
  }

  /** Exponential backoff with jitter (half of the pause is chance), or what the endpoint asks for, which then holds for all requests. */
  async #pause(failures: number, { reason, afterMs }: Outcome & { kind: "busy" }): Promise<void> {
    const most = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
    const pause = afterMs ?? most / 2 + (Math.random() * most) / 2;
    if (pause >= this.#budget.left) {
      throw new GraphError("LLM_UNAVAILABLE", `${reason}; the pause before the next try is longer than the time left`);
    }
    if (afterMs === undefined) await this.#clock.wait(pause);
    else this.#pace.pause(afterMs);
  }

  #end(reason: string): GraphError {
    return (this.#ended = new GraphError("LLM_REFUSED", reason));
  }
}

const invalid = (reason: string): GraphError => new GraphError("LLM_ANSWER_INVALID", reason);
