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
 * Sends requests over connections that stay open, one behind the other on each, in turn through all bodies.
 * @throws Error where one fails, or an answer has errors
 */
export async function drive(
  url: string,
  bodies: readonly string[],
  connections: number,
  seconds: number,
): Promise<Driven> {
  const times: number[] = [];
  let next = 0;
  let failed = "";
  const options: Options = {
    url,
    connections,
    duration: seconds,
    timeout: PATIENCE,
    method: "POST",
    headers: { "content-type": "application/json" },
    requests: [
      {
        setupRequest: (request) => ({ ...request, body: bodies[next++ % bodies.length]! }),
        onResponse: (_, body) => {
          if (body.includes('"errors":[')) failed = body.slice(0, 300);
        },
      },
    ],
  };
  const result = await new Promise<Result>((resolve, reject) => {
    const instance = autocannon(options, (error, done) => (error ? reject(error as Error) : resolve(done)));
    instance.on("response", (_client, _status, _bytes, time) => times.push(time));
  });
  const bad = result.errors + result.timeouts + result.non2xx;
  if (bad > 0 || failed) throw new Error(`${bad} of ${result.requests.total} requests failed ${failed}`);
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? NaN;
  return { perSecond: result.requests.total / result.duration, p50: at(0.5), p95: at(0.95) };
}

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
