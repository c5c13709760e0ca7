import autocannon, { type Options, type Result } from "autocannon";

/** Seconds that a client waits for one answer: on a busy machine the slowest operations take long. */
const PATIENCE = 60;

/** What a server did for so many seconds. */
export interface Driven {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
}

/**
 * Sends requests over connections that stay open, one behind the other on each. Every connection has its share of the
 * bodies and goes through them in turn; they are made before, as the two cores are the servers' as well.
 * @throws Error where one fails, or an answer has errors
 */
export async function drive(
  url: string,
  bodies: readonly string[],
  connections: number,
  seconds: number,
): Promise<Driven> {
  const times: number[] = [];
  let failed = "";
  let clients = 0;
  const options: Options = {
    url,
    connections,
    duration: seconds,
    timeout: PATIENCE,
    method: "POST",
    headers: { "content-type": "application/json" },
    setupClient: (client) => client.setRequests(shareOf(bodies, clients++, connections).map((body) => ({ body }))),
    verifyBody: (body = "") => {
      const hasErrors = body.includes('"errors":[');
      if (hasErrors) failed = body.toString().slice(0, 300);
      return !hasErrors;
    },
  };
  const result = await new Promise<Result>((resolve, reject) => {
    const instance = autocannon(options, (error, done) => (error ? reject(error as Error) : resolve(done)));
    instance.on("response", (_client, _status, _bytes, time) => times.push(time));
  });
  const bad = result.errors + result.timeouts + result.non2xx + result.mismatches;
  if (bad > 0) throw new Error(`${bad} of ${result.requests.total} requests failed ${failed}`);
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? NaN;
  return { perSecond: result.requests.total / result.duration, p50: at(0.5), p95: at(0.95) };
}

/** Every so manieth; where there are fewer than those who share, several have the same one. */
const shareOf = (bodies: readonly string[], index: number, sharers: number): string[] =>
  bodies.filter((_, at) => at % sharers === index % Math.min(sharers, bodies.length));

/** Repeats `work` for so many seconds, so many at a time. @returns how often a second */
export async function repeat(seconds: number, atATime: number, work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  const elapsed = (): number => (performance.now() - began) / 1000;
  let done = 0;
  const client = async (): Promise<void> => {
    while (elapsed() < seconds) {
      await work();
      done++;
    }
  };
  await Promise.all(Array.from({ length: atATime }, client));
  return done / elapsed();
}
