import { createGraphQLError, type Plugin } from "graphql-yoga";

/**
 * Refuses a request whose body is larger than so many bytes, with status 413.
 * Yoga's own limit sends every body through a stream that counts, which costs more than reading it. Where the length
 * is declared that is needless, for an HTTP server gives no more than was declared; other bodies are counted here.
 */
export const bodyLimit = (bytes: number): Plugin => ({
  onRequestParse({ request, requestParser, setRequestParser, fetchAPI }) {
    const declared = request.headers.get("content-length");
    if (declared !== null && Number(declared) > bytes) throw tooLarge();
    if (declared !== null || !requestParser) return;
    setRequestParser(async ({ url, method, headers, body, signal }) => {
      const chunks: Uint8Array[] = [];
      let length = 0;
      for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
        if ((length += chunk.byteLength) > bytes) throw tooLarge();
        chunks.push(chunk);
      }
      return requestParser(new fetchAPI.Request(url, { method, headers, signal, body: Buffer.concat(chunks) }));
    });
  },
});

const tooLarge = () =>
  createGraphQLError("Request body too large", {
    extensions: { code: "REQUEST_ENTITY_TOO_LARGE", http: { status: 413 } },
  });
