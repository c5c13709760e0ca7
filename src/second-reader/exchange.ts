import { z } from "zod";
import { ANSWER_SCHEMA } from "./answer.ts";
import type { Usage } from "./budget.ts";
import type { Message } from "./prompt.ts";

/** Bytes of an answer that are read at most: a thousand times a usual one. */
const MAX_BYTES = 4_000_000;

/** Forms of structured output, the strictest first; what an endpoint refuses is followed by the next. */
export const FORMATS = ["json_schema", "json_object", "none"] as const;
export type Format = (typeof FORMATS)[number];

export interface Endpoint {
  readonly baseUrl: string;
  readonly apiKey?: string;
  readonly model: string;
}

/** What became of one request. Reasons never hold the key. */
export type Outcome =
  | { readonly kind: "answer"; readonly content: string; readonly usage?: Usage }
  /** Worth asking again later. */
  | { readonly kind: "busy"; readonly reason: string; readonly afterMs?: number }
  /** An answer that cannot be used. */
  | { readonly kind: "garbled"; readonly reason: string; readonly usage?: Usage }
  /** The request itself was not understood: perhaps its format. */
  | { readonly kind: "format"; readonly reason: string }
  /** No request will be answered. */
  | { readonly kind: "refused"; readonly reason: string };

const completion = z.object({
  choices: z.array(
    z.object({
      message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      finish_reason: z.string().nullish(),
    }),
  ),
});
const tokens = z.object({ prompt_tokens: z.int().min(0), completion_tokens: z.int().min(0).catch(0) });
const failure = z.object({ error: z.object({ message: z.string() }).or(z.string()) });

/** Where the requests go; the query of the base address stays, and may hold a secret: use `shownAddress` in messages. */
export function completionsAddress(baseUrl: string): URL {
  const url = new URL(baseUrl);
  url.pathname = `${url.pathname.replace(/\/+$/, "")}/chat/completions`;
  return url;
}
export const shownAddress = (baseUrl: string): string => {
  const { origin, pathname } = completionsAddress(baseUrl);
  return origin + pathname;
};

/** What the endpoint says, without the key, should it repeat it; for text that JSON has been parsed to, where no escape hides it. */
const withoutKey = (text: string, apiKey: string | undefined): string =>
  apiKey ? text.replaceAll(apiKey, "[key]") : text;

/** One request and its answer. Side effect: network; a redirect is not followed, for the page goes only where it was said to. */
export async function exchange(
  endpoint: Endpoint,
  messages: readonly Message[],
  format: Format,
  timeoutMs: number,
): Promise<Outcome> {
  const { baseUrl, apiKey, model } = endpoint;
  const signal = AbortSignal.timeout(Math.max(1, Math.ceil(timeoutMs)));
  let status = 0;
  try {
    const response = await fetch(completionsAddress(baseUrl), {
      method: "POST",
      redirect: "manual",
      signal,
      headers: {
        "content-type": "application/json",
        accept: "application/json",
        ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
      },
      body: JSON.stringify({ model, messages, ...formatFields(format) }),
    });
    status = response.status;
    const body = await readBody(response);
    if (body === undefined) return { kind: "garbled", reason: `the answer is longer than ${MAX_BYTES} bytes` };
    if (status !== 200) return refusal(response, body, apiKey);
    return answer(body, withoutKey(response.headers.get("content-type") ?? "", apiKey));
  } catch (error) {
    if (signal.aborted) return { kind: "busy", reason: `no answer within ${Math.ceil(timeoutMs)} ms` };
    // The error's own text may repeat a header: only its code is passed on.
    const { code } = ((error as Error).cause ?? {}) as { code?: unknown };
    const shown = typeof code === "string" && /^[A-Z_]+$/.test(code) ? ` (${code})` : "";
    const what = status === 0 ? "cannot be reached" : "broke off its answer";
    return { kind: "busy", reason: `the endpoint ${what}${shown}` };
  }
}

function formatFields(format: Format): object {
  if (format === "none") return {};
  if (format === "json_object") return { temperature: 0, response_format: { type: "json_object" } };
  const json_schema = { name: "statements", strict: true, schema: ANSWER_SCHEMA };
  return { temperature: 0, response_format: { type: "json_schema", json_schema } };
}

/** The body as text; undefined where it is too long, and then the connection is closed. */
async function readBody(response: Response): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BYTES) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function answer(body: string, contentType: string): Outcome {
  const json = parsed(body);
  const counted = tokens.safeParse((json as { usage?: unknown } | undefined)?.usage);
  const usage = counted.success && {
    usage: { input: counted.data.prompt_tokens, output: counted.data.completion_tokens },
  };
  const garbled = (reason: string): Outcome => ({ kind: "garbled", reason, ...usage });
  if (json === undefined) {
    const type = contentType.split(";")[0] || "nothing";
    return garbled(type === "application/json" ? "the answer is no JSON" : `the answer is ${type}, not JSON`);
  }
  const result = completion.safeParse(json);
  if (!result.success) return garbled("the answer is no chat completion");
  const [choice] = result.data.choices;
  if (!choice) return garbled("the answer has no choices");
  if (choice.finish_reason === "length") return garbled("the answer was cut off at the model's limit of tokens");
  const { content, refusal: declined } = choice.message;
  if (!content) return garbled(declined ? "the model declined to answer" : "the answer is empty");
  return { kind: "answer", content, ...usage };
}

function refusal({ status, headers }: Response, body: string, apiKey: string | undefined): Outcome {
  const known = failure.safeParse(parsed(body));
  const error = known.success ? known.data.error : "";
  const text = withoutKey(typeof error === "string" ? error : error.message, apiKey);
  const said = text.replace(/\s+/g, " ").slice(0, 200);
  const reason = `the endpoint answers ${status}${said ? `: ${said.replace(/\.$/, "")}` : ""}`;
  if ([408, 409, 425, 429].includes(status) || (status >= 500 && status !== 501)) {
    const afterMs = retryAfter(headers.get("retry-after"));
    return { kind: "busy", reason, ...(afterMs !== undefined && { afterMs }) };
  }
  return { kind: [400, 415, 422, 501].includes(status) ? "format" : "refused", reason };
}

/** Retry-After (RFC 9110, 10.2.3) in milliseconds: seconds, or a date. */
function retryAfter(value: string | null): number | undefined {
  if (value === null) return undefined;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}
