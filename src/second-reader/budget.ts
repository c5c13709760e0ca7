import { GraphError } from "../errors.ts";
import type { Clock } from "./clock.ts";

/** Tokens as the endpoint counts them. */
export interface Usage {
  readonly input: number;
  readonly output: number;
}

/** What a run may cost and what it did cost. */
export interface Spending extends Usage {
  readonly requests: number;
  /** Answers that came from the cache. */
  readonly cached: number;
  /** In the currency of the prices; absent where no price is set. */
  readonly cost?: number;
}

export interface Limits {
  readonly budgetTokens: number;
  readonly budgetSeconds: number;
  /** For 10⁶ tokens, in any currency. */
  readonly priceInput?: number;
  readonly priceOutput?: number;
}

/** Counts what is spent, and ends it. */
export class Budget {
  readonly #limits: Limits;
  readonly #clock: Clock;
  #begun: number | undefined;
  #input = 0;
  #output = 0;
  #requests = 0;
  #cached = 0;

  constructor(limits: Limits, clock: Clock) {
    this.#limits = limits;
    this.#clock = clock;
  }

  /** Milliseconds that are left; the time runs from the first request. */
  get left(): number {
    this.#begun ??= this.#clock.now();
    return this.#limits.budgetSeconds * 1000 - (this.#clock.now() - this.#begun);
  }

  /** @throws LLM_BUDGET_SPENT */
  check(): void {
    const { budgetTokens, budgetSeconds } = this.#limits;
    if (this.#input + this.#output >= budgetTokens) {
      throw new GraphError("LLM_BUDGET_SPENT", `the second reader has used its ${budgetTokens} tokens`);
    }
    if (this.left <= 0) {
      throw new GraphError("LLM_BUDGET_SPENT", `the second reader has used its ${budgetSeconds} seconds`);
    }
  }

  request(): void {
    this.#requests++;
  }

  count({ input, output }: Usage): void {
    this.#input += input;
    this.#output += output;
  }

  fromCache(): void {
    this.#cached++;
  }

  get spending(): Spending {
    const { priceInput, priceOutput } = this.#limits;
    const priced = priceInput !== undefined || priceOutput !== undefined;
    const cost = (this.#input * (priceInput ?? 0) + this.#output * (priceOutput ?? 0)) / 1e6;
    return {
      input: this.#input,
      output: this.#output,
      requests: this.#requests,
      cached: this.#cached,
      ...(priced && { cost }),
    };
  }
}
