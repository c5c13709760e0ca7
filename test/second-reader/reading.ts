import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Extraction } from "../../src/model/extraction.ts";
import { idOf, sha256 } from "../../src/model/id.ts";
import type { SecondReading } from "../../src/model/second-reading.ts";
import type { Clock } from "../../src/second-reader/clock.ts";
import { readDocument } from "../../src/read-document.ts";
import { openSecondReader, type SecondReader, type SecondReaderOptions } from "../../src/second-reader/index.ts";
import { KEY } from "./endpoint.ts";

export const PAGE =
  "江北汽车产教联合体成立\n\n2024-06-18\n6月18日,江北汽车产教联合体成立大会在南京召开。江北职业技术学院党委书记周海琦、校长陈明甲出席大会。江北职业技术学院为江北汽车产教联合体理事长单位。";
export const SCHOOL = { kind: "School", name: "江北职业技术学院" };
export const CONSORTIUM = { kind: "Consortium", name: "江北汽车产教联合体" };
export const person = (name: string) => ({ kind: "Person", name });
/** A statement that the rules make of PAGE too. */
export const SECRETARY = {
  predicate: "HOLDS_POST",
  subject: person("周海琦"),
  object: SCHOOL,
  title: "党委书记",
  quote: "江北职业技术学院党委书记周海琦",
};

/** What the rules read of a page, by the real cleaner and extractor. */
export function rulesRead(raw: string = PAGE, source = "page.txt"): Extraction {
  const document = { id: idOf("d", source), source, raw, sha256: sha256(raw), encoding: "utf-8" };
  return readDocument(document);
}

/** Time that passes only while somebody waits. */
export function testClock(): Clock & { readonly waits: readonly number[] } {
  const waits: number[] = [];
  let now = 0;
  return {
    waits,
    now: () => now,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
      now += milliseconds;
    },
  };
}

export interface Opened extends AsyncDisposable {
  readonly reader: SecondReader;
  readonly folder: string;
  readonly notices: readonly string[];
  readonly waits: readonly number[];
  /** What the second reader says of a page, and what became of the rules' statements. */
  read(raw?: string): Promise<{ extraction: Extraction; second: SecondReading }>;
  /** Everything that stands in the cache, as one text. */
  stored(): Promise<string>;
}

/** A second reader on an endpoint, with a cache folder of its own. */
export async function opened(baseUrl: string, options: Partial<SecondReaderOptions> = {}): Promise<Opened> {
  const folder = options.cacheFolder ?? (await mkdtemp(join(tmpdir(), "second-reader-")));
  const notices: string[] = [];
  const clock = testClock();
  const reader = openSecondReader({
    baseUrl,
    apiKey: KEY,
    model: "reader-1",
    timeoutMs: 20_000,
    retries: 3,
    concurrency: 2,
    requestsPerMinute: 60_000,
    budgetTokens: 1_000_000,
    budgetSeconds: 3600,
    cacheFolder: folder,
    onNotice: (text) => notices.push(text),
    clock,
    ...options,
  });
  return {
    reader,
    folder,
    notices,
    waits: clock.waits,
    read: async (raw) => {
      const extraction = await reader.read(rulesRead(raw));
      return { extraction, second: extraction.report.secondReader! };
    },
    stored: async () => {
      const files = await readdir(folder, { recursive: true, withFileTypes: true });
      const texts = files
        .filter((file) => file.isFile())
        .map((file) => readFile(join(file.parentPath, file.name), "utf8"));
      return (await Promise.all(texts)).join("\n") + "\n" + files.map(({ name }) => name).join("\n");
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
