import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";

export const KEY = "sk-test-0123456789abcdef-SECRET";

/** A request as the endpoint got it. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format?: { readonly type: string; readonly json_schema?: { readonly schema: object } };
  };
}
export type Answer = (response: ServerResponse, asked: Asked) => void;

/** A chat completion with a content, as OpenAI-compatible endpoints write it. */
export const completion = (
  content: string | null,
  finish = "stop",
  usage: object = { prompt_tokens: 100, completion_tokens: 20 },
) => ({
  id: "chatcmpl-1",
  object: "chat.completion",
  model: "reader-1",
  choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: finish }],
  usage,
});

export const sends =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };
/** The model says these statements. */
export const says = (...statements: readonly unknown[]): Answer =>
  sends(200, completion(JSON.stringify({ statements })));
export const error = (status: number, message: string, headers: Record<string, string> = {}): Answer =>
  sends(status, { error: { message, type: "error", code: null } }, headers);

export interface TestEndpoint extends AsyncDisposable {
  readonly baseUrl: string;
  readonly requests: readonly Asked[];
}

/** A real server on this machine that gives these answers one after the other, the last of them for ever. */
export async function endpoint(...answers: readonly Answer[]): Promise<TestEndpoint> {
  const requests: Asked[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      const asked = { method, url, headers, body: JSON.parse(text) as Asked["body"] };
      requests.push(asked);
      if (method !== "POST" || !url.startsWith("/v1/chat/completions"))
        return error(404, "no such path")(response, asked);
      answers[Math.min(requests.length, answers.length) - 1]!(response, asked);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
