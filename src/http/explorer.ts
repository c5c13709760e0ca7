import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, relative, sep } from "node:path";
import type { Route } from "./route.ts";

/** What the page may do: run our own scripts and workers, ask our own server, and nothing else; no script or style inline. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json; charset=utf-8",
};
/** Encodings that the build leaves beside each file, the smaller first. */
const ENCODINGS = { br: ".br", gzip: ".gz" } as const;

interface Page {
  readonly bytes: Buffer;
  readonly etag: string;
  readonly encoded: Readonly<Partial<Record<keyof typeof ENCODINGS, Buffer>>>;
}

/**
 * The explorer: `/` and the files that it asks for, as the build left them in a folder. Files are read when they are first asked for, and
 * only those that are there: a path can lead nowhere else.
 * @param folder of the built page; where there is none, `/` says how to build it
 */
export function explorer(folder: string): readonly Route[] {
  let pages: ReadonlyMap<string, Page> | undefined;
  const handle: Route["handle"] = (request, response, { path }) => {
    pages ??= read(folder);
    const found = pages;
    // Built while the server runs: look again.
    if (found.size === 0) pages = undefined;
    const page = found.get(path === "/" ? "/index.html" : path);
    if (page) send(request, response, path, page);
    else if (path === "/") plain(response, 503, NOT_BUILT);
    else plain(response, 404, "There is nothing at this path.\n");
  };
  return ["/", "/assets/*"].map((path) => ({ methods: ["GET"], path, handle }));
}

const NOT_BUILT =
  "The page is not built yet. In a clone, `npm start` builds it; `npm run explorer:build` does so alone.\n";

function read(folder: string): ReadonlyMap<string, Page> {
  const names = filesIn(folder);
  const bytesOf = (name: string) => (names.has(name) ? readFileSync(join(folder, name)) : undefined);
  const encodings = Object.entries(ENCODINGS) as [keyof typeof ENCODINGS, string][];
  return new Map(
    [...names]
      .filter((name) => extname(name) in TYPES)
      .map((name) => {
        const bytes = bytesOf(name)!;
        const encoded = Object.fromEntries(
          encodings.flatMap(([encoding, suffix]) => {
            const smaller = bytesOf(`${name}${suffix}`);
            return smaller ? [[encoding, smaller]] : [];
          }),
        );
        const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
        return [`/${name.split(sep).join("/")}`, { bytes, etag, encoded }];
      }),
  );
}

function filesIn(folder: string): ReadonlySet<string> {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return new Set(
      entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name))),
    );
  } catch {
    return new Set();
  }
}

function send(request: IncomingMessage, response: ServerResponse, path: string, page: Page): void {
  const isAsset = path.startsWith("/assets/");
  const headers = {
    "content-security-policy": POLICY,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    // An asset's name holds a hash of its content; the page itself is asked for again each time.
    "cache-control": isAsset ? "public, max-age=31536000, immutable" : "no-cache",
    etag: page.etag,
    vary: "accept-encoding",
  };
  if (request.headers["if-none-match"]?.includes(page.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const accepted = request.headers["accept-encoding"] ?? "";
  const encoding = (Object.keys(ENCODINGS) as (keyof typeof ENCODINGS)[]).find(
    (each) => page.encoded[each] && new RegExp(`\\b${each}\\b`).test(accepted),
  );
  const body = (encoding && page.encoded[encoding]) ?? page.bytes;
  response.writeHead(200, {
    ...headers,
    "content-type": TYPES[extname(path === "/" ? "index.html" : path)],
    "content-length": body.length,
    ...(encoding && { "content-encoding": encoding }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
  response.end(text);
}
