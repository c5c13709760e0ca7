/** What one request may ask at most. */
export interface Limits {
  /** Levels of fields. */
  readonly depth: number;
  readonly tokens: number;
  readonly aliases: number;
  readonly directives: number;
  /** Operations that may come as a list in one request; 0 takes no lists. */
  readonly batch: number;
  /** Objects that the answer may hold at most: page sizes multiplied along the levels; of all operations together. */
  readonly cost: number;
  /** Largest `first`. */
  readonly pageSize: number;
  /** Bytes of a request's body. */
  readonly bodyBytes: number;
  /** Subscriptions that are open at a time. */
  readonly subscriptions: number;
}

export const LIMITS: Limits = {
  depth: 18,
  tokens: 2_000,
  aliases: 30,
  directives: 30,
  batch: 0,
  cost: 25_000,
  pageSize: 100,
  bodyBytes: 200_000,
  subscriptions: 100,
};
