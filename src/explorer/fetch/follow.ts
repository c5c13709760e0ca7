import { authorization } from "../token.ts";
import { eventsOf } from "./events.ts";
import { dataOf, unreachable, type Answer, type Question } from "./graphql.ts";

/**
 * Follows a subscription over server-sent events, to its end or until the signal ends it. By `fetch`, for the browser's own reader of
 * events sends no token.
 * @throws AskError where the server refuses; DOMException `AbortError` where the signal ends it
 */
export async function* follow<Variables extends object, Data>(
  { text }: Question<Variables, Data>,
  variables: Variables,
  signal: AbortSignal,
): AsyncGenerator<Data> {
  const response = await fetch("graphql", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream", ...authorization() },
    body: JSON.stringify({ query: text, variables }),
    signal,
  }).catch((error: unknown) => unreachable(error, signal));
  if (!response.headers.get("content-type")?.startsWith("text/event-stream") || !response.body) {
    yield dataOf((await response.json().catch(() => ({}))) as Answer<Data>, response.status);
    return;
  }
  for await (const { event, data } of eventsOf(textOf(response.body))) {
    if (event === "complete") return;
    if (event === "next") yield dataOf(JSON.parse(data) as Answer<Data>, response.status);
  }
}

/** Not every browser walks a stream by `for await`. */
async function* textOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
