/** How the server serves: what is not GraphQL's own. */
export interface Serving {
  /** Milliseconds that a client may take to send its request. */
  readonly requestTimeoutMs: number;
  /** Requests of one client in a minute; 0 for any number. */
  readonly ratePerMinute: number;
  /** Proxies before this server that write `X-Forwarded-For`. */
  readonly trustedProxies: number;
  /** Origins whose pages may ask, or `*`; only the server's own where absent. */
  readonly corsOrigins?: readonly string[];
  /** Names under which the server may be asked; see ALLOWED_HOSTS. */
  readonly allowedHosts?: readonly string[];
  /** Memory for answers that may come again; 0 keeps none. */
  readonly cacheBytes: number;
  readonly metrics: "open" | "token" | "off";
  /** Milliseconds that reading one file may take. */
  readonly ingestTimeoutMs: number;
  /** Milliseconds that requests under way may take to end when the server is stopped. */
  readonly shutdownMs: number;
  /** A file of trusted documents. */
  readonly persistedOperations?: string;
  /** Whether only these are taken. */
  readonly persistedOnly: boolean;
}

/** What holds where nothing else is said. */
export const SERVING = {
  requestTimeoutMs: 30_000,
  ratePerMinute: 1_200,
  trustedProxies: 0,
  cacheBytes: 64e6,
  metrics: "open",
  ingestTimeoutMs: 60_000,
  shutdownMs: 10_000,
  persistedOnly: false,
} satisfies Serving;
