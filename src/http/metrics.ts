import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { bearer, type Token } from "../graphql/authorize.ts";
import type { Observed } from "../graphql/observe.ts";
import type { Store } from "../store/store.ts";
import type { Kept } from "./cached.ts";
import type { Serving } from "./serving.ts";
import type { Told } from "./listener.ts";
import type { Route } from "./route.ts";

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Memory, processor and event loop of the process: watched once, however many servers it has. */
let ofProcess: Registry | undefined;
function processRegistry(): Registry {
  if (!ofProcess) collectDefaultMetrics({ register: (ofProcess = new Registry()) });
  return ofProcess;
}

/** What the server counts. Labels have few values each: routes, methods, error codes, never what somebody sent. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = new Histogram({
    name: "http_request_duration_seconds",
    help: "HTTP requests by route, method and status",
    labelNames: ["route", "method", "status"],
    buckets: SECONDS,
    registers: [this.#registry],
  });
  readonly #operations = new Counter({
    name: "graphql_operations_total",
    help: "GraphQL operations by kind, and whether they had errors",
    labelNames: ["kind", "outcome"],
    registers: [this.#registry],
  });
  readonly #errors = new Counter({
    name: "graphql_errors_total",
    help: "GraphQL errors by code",
    labelNames: ["code"],
    registers: [this.#registry],
  });
  readonly #cache = new Counter({
    name: "response_cache_total",
    help: "GraphQL requests by what the cache of answers did: hit, miss, stale (the graph has changed), skip",
    labelNames: ["result"],
    registers: [this.#registry],
  });
  readonly #limited = this.#counter("rate_limited_total", "Requests that were refused because a client sent too many");

  #counter(name: string, help: string): Counter {
    return new Counter({ name, help, registers: [this.#registry] });
  }

  /** Gives a number that is asked for when the metrics are. */
  gauge(name: string, help: string, read: () => number): void {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers: [this.#registry],
      collect: () => gauge.set(read()),
    });
  }

  request({ route = "none", method, status, ms }: Told): void {
    this.#requests.labels(route, method, String(status)).observe(ms / 1000);
  }

  operation({ kind, codes }: Observed): void {
    this.#operations.labels(kind, codes.length > 0 ? "error" : "ok").inc();
    for (const code of codes) this.#errors.labels(code).inc();
  }

  cached(result: "hit" | "miss" | "stale" | "skip"): void {
    this.#cache.labels(result).inc();
  }

  limited(): void {
    this.#limited.inc();
  }

  /** In the text format of Prometheus. */
  async text(): Promise<string> {
    return (await Promise.all([this.#registry.metrics(), processRegistry().metrics()])).join("\n");
  }
}

/** Numbers of the store and the server itself. */
export function watch(metrics: Metrics, store: Store, kept: Kept | undefined): void {
  metrics.gauge("store_overdue_statements", "Statements that still run although their time is up", () => store.overdue);
  if (kept) metrics.gauge("response_cache_bytes", "Memory that the cache of answers takes", () => kept.answers.bytes);
}

/** `GET /metrics`, for Prometheus. */
export function metricsRoute(
  metrics: Metrics,
  { metrics: who = "open", tokens = [] }: Partial<Serving> & { readonly tokens?: readonly Token[] },
): Route[] {
  if (who === "off") return [];
  // Watched from the start, not from the first question.
  processRegistry();
  return [
    {
      methods: ["GET"],
      path: "/metrics",
      async handle(request, response) {
        if (who === "token") bearer(request.headers.authorization ?? null, tokens, "metrics");
        const text = await metrics.text();
        response.writeHead(200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" });
        response.end(text);
      },
    },
  ];
}
