import { get as getHttp, type IncomingMessage, type RequestOptions } from "node:http";
import { get as getHttps } from "node:https";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { GraphError } from "../errors.ts";
import { addressIn, checkAddress, publicLookup } from "./address.ts";
import { readBytes } from "./read.ts";

export interface UrlOptions {
  /** Largest answer, in bytes, unpacked. */
  readonly maxBytes: number;
  /** Milliseconds until the whole answer must be there, over all redirects. */
  readonly timeoutMs: number;
  /** Also addresses that are not public. */
  readonly allowPrivate: boolean;
}

/** An answer: its bytes, the media type that the server gives it, and the address that it came from in the end. */
export interface Fetched {
  readonly bytes: Uint8Array;
  readonly mediaType?: string;
  readonly url: string;
}

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches a page. Only http and https; each redirect is judged like the first address. Side effect: one GET request
 * for each address on the way, without cookies.
 * @throws URL_REFUSED, URL_FAILED, INPUT_TOO_LARGE, INPUT_EMPTY
 */
export async function fetchUrl(given: string, options: UrlOptions): Promise<Fetched> {
  const signal = AbortSignal.timeout(options.timeoutMs);
  try {
    let url = parsed(given, given);
    for (let redirects = 0; ; redirects++) {
      const answer = await request(url, options.allowPrivate, signal);
      const status = answer.statusCode ?? 0;
      const next = answer.headers.location;
      if (!REDIRECTS.has(status) || next === undefined)
        return { ...(await body(answer, given, options)), url: url.href };
      answer.destroy();
      if (redirects === MOST_REDIRECTS) throw failed(given, `it redirects more than ${MOST_REDIRECTS} times`);
      url = parsed(new URL(next, url).href, given);
    }
  } catch (error) {
    if (error instanceof GraphError && error.code !== "INPUT_UNREADABLE") throw error;
    if (signal.aborted) throw failed(given, `no whole answer within ${options.timeoutMs / 1000} s`, error);
    const cause = error instanceof GraphError ? error.cause : error;
    throw failed(given, (cause as NodeJS.ErrnoException).code ?? String(cause), error);
  }
}

function parsed(address: string, given: string): URL {
  const url = URL.parse(address);
  if (!url) throw new GraphError("URL_REFUSED", `${given} is no address`);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new GraphError("URL_REFUSED", `${given} leads to ${url.protocol}; only http and https are fetched`);
  }
  if (url.username || url.password)
    throw new GraphError("URL_REFUSED", `${url.host} is given a password in its address`);
  return url;
}

function request(url: URL, allowPrivate: boolean, signal: AbortSignal): Promise<IncomingMessage> {
  const options: RequestOptions = {
    signal,
    agent: false,
    headers: {
      accept: "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
      "accept-encoding": "gzip, deflate, br",
    },
  };
  if (!allowPrivate) {
    const address = addressIn(url);
    if (address) checkAddress(address, url.href);
    options.lookup = publicLookup(url.href) as NonNullable<RequestOptions["lookup"]>;
  }
  return new Promise((resolve, reject) => {
    (url.protocol === "https:" ? getHttps : getHttp)(url, options, resolve).on("error", reject);
  });
}

async function body(answer: IncomingMessage, source: string, { maxBytes }: UrlOptions): Promise<Omit<Fetched, "url">> {
  const { statusCode = 0, headers } = answer;
  try {
    if (statusCode < 200 || statusCode > 299) throw failed(source, `the server answers ${statusCode}`);
    if (Number(headers["content-length"] ?? 0) > maxBytes) {
      throw new GraphError(
        "INPUT_TOO_LARGE",
        `${source} has ${headers["content-length"]} bytes; at most ${maxBytes} are read`,
      );
    }
    const bytes = await readBytes(unpacked(answer), source, maxBytes);
    const mediaType = headers["content-type"]?.split(";")[0]!.trim().toLowerCase();
    return { bytes, ...(mediaType && { mediaType }) };
  } finally {
    answer.destroy();
  }
}

function unpacked(answer: IncomingMessage): AsyncIterable<Uint8Array> {
  const coding = answer.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
  const unpack = { gzip: createGunzip, "x-gzip": createGunzip, deflate: createInflate, br: createBrotliDecompress }[
    coding
  ];
  if (!unpack) return answer;
  const stream = unpack();
  answer.on("error", (error) => stream.destroy(error));
  return answer.pipe(stream);
}

const failed = (url: string, reason: string, cause?: unknown) =>
  new GraphError("URL_FAILED", `${url} cannot be fetched: ${reason}`, { cause });
