import { createGraphQLError, type Plugin } from "graphql-yoga";

/** Bytes of a multipart request beside the file in it. */
const BESIDE = 100_000;

export interface BodyLimits {
  readonly bytes: number;
  /** Of a file that comes with a request. */
  readonly fileBytes: number;
  /** Whether whoever sends this header may send files. */
  mayUpload(authorization: string | null): boolean;
}

/**
 * Refuses a request whose body is larger than so many bytes, with status 413; only who may send files may send more, and
 * nobody else's bytes are read.
 * Yoga's own limit sends every body through a stream that counts, which costs more than reading it. Where the length
 * is declared that is needless, for an HTTP server gives no more than was declared; other bodies are counted here.
 */
export const bodyLimit = ({ bytes, fileBytes, mayUpload }: BodyLimits): Plugin => ({
  onRequestParse({ request, requestParser, setRequestParser, fetchAPI }) {
    const isUpload = /^multipart\/form-data/i.test(request.headers.get("content-type") ?? "");
    const most = isUpload && mayUpload(request.headers.get("authorization")) ? fileBytes + BESIDE : bytes;
    const declared = request.headers.get("content-length");
    if (declared !== null && Number(declared) > most) throw tooLarge(most);
    if (declared !== null || !requestParser) return;
    setRequestParser(async ({ url, method, headers, body, signal }) => {
      const chunks: Uint8Array[] = [];
      let length = 0;
      // Not by `for await`: to leave that ends the connection, before the client is told why.
      const reading = (body as AsyncIterable<Uint8Array> | null)?.[Symbol.asyncIterator]();
      for (let next = await reading?.next(); next && !next.done; next = await reading!.next()) {
        if ((length += next.value.byteLength) > most) throw tooLarge(most);
        chunks.push(next.value);
      }
      return requestParser(new fetchAPI.Request(url, { method, headers, signal, body: Buffer.concat(chunks) }));
    });
  },
});

const tooLarge = (most: number) =>
  createGraphQLError(`Request body too large: at most ${most} bytes are taken`, {
    extensions: { code: "REQUEST_ENTITY_TOO_LARGE", http: { status: 413 } },
  });
