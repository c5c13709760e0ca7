import type { Json } from "../graphql/client.ts";

export interface Answered {
  readonly status: number;
  readonly data?: any;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** Sends JSON to a GraphQL endpoint. */
export async function post(url: string, query: string, variables: Json = {}, headers: Json = {}): Promise<Answered> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as object) };
}

/** Sends a file by the multipart request convention, as `$file`. */
export async function upload(
  url: string,
  query: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
  headers: Json = {},
  variables: Json = {},
): Promise<Answered> {
  const form = new FormData();
  form.set("operations", JSON.stringify({ query, variables: { ...variables, file: null } }));
  form.set("map", JSON.stringify({ 0: ["variables.file"] }));
  form.set("0", new Blob([Uint8Array.from(file.bytes)]), file.name);
  const response = await fetch(url, { method: "POST", headers, body: form });
  return { status: response.status, ...((await response.json()) as object) };
}

/** The events of a subscription over SSE, until it ends or `until` says so. */
export async function events(
  url: string,
  query: string,
  variables: Json,
  headers: Json,
  until: (event: Json) => boolean = () => false,
): Promise<Json[]> {
  const leave = new AbortController();
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream", ...headers },
    body: JSON.stringify({ query, variables }),
    signal: leave.signal,
  });
  if (!response.headers.get("content-type")?.startsWith("text/event-stream")) throw new Error(await response.text());
  const found: Json[] = [];
  let rest = "";
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    rest += chunk;
    const parts = rest.split("\n\n");
    rest = parts.pop()!;
    for (const part of parts) {
      const data = /^data: (.+)$/m.exec(part)?.[1];
      if (!part.includes("event: next") || !data) continue;
      found.push(JSON.parse(data) as Json);
      if (until(found.at(-1)!)) {
        leave.abort();
        return found;
      }
    }
  }
  return found;
}
