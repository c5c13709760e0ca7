import type { IncomingMessage } from "node:http";
import { GraphError } from "../errors.ts";

/**
 * The body of a request as JSON.
 * @throws MEDIA_TYPE where it does not say that it is JSON (so no form of another site's page is taken);
 *   BODY_TOO_LARGE beyond so many bytes; BODY_INVALID where it is no JSON in UTF-8
 */
export async function readJson(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const type = request.headers["content-type"] ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new GraphError(
      "MEDIA_TYPE",
      `the body is ${type ? JSON.stringify(type) : "of no type"}, not application/json`,
    );
  }
  const chunks: Buffer[] = [];
  const tooLarge = () => new GraphError("BODY_TOO_LARGE", `the body has more than ${maxBytes} bytes`);
  if (Number(request.headers["content-length"]) > maxBytes) throw tooLarge();
  let length = 0;
  // To leave the loop must not close the connection, over which the refusal goes.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    if ((length += chunk.length) > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks))) as unknown;
  } catch (error) {
    throw new GraphError("BODY_INVALID", "the body is no JSON in UTF-8", { cause: error });
  }
}
