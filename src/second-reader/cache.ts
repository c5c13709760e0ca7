import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { sha256 } from "../model/id.ts";
import { PROMPT_VERSION } from "./prompt.ts";

const entry = z.object({ prompt: z.string(), model: z.string(), sha256: z.string(), statements: z.array(z.unknown()) });

/** One question: which document, which part of its cleaned text, asked of which model. */
export interface Asked {
  readonly model: string;
  /** Of the document's bytes. */
  readonly sha256: string;
  readonly part: string;
}

/** Answers of the second reader on disk, one file each, never changed once written. Unchecked: they are checked whenever used. */
export class AnswerCache {
  readonly #folder: string;
  constructor(folder: string) {
    this.#folder = folder;
  }

  #file({ model, sha256: document, part }: Asked): string {
    const name = sha256([PROMPT_VERSION, model, document, sha256(part)].join("\u001f"));
    return join(this.#folder, name.slice(0, 2), `${name}.json`);
  }

  /** The statements of an earlier answer; undefined where there is none or its file is damaged. Side effect: reads. */
  async get(asked: Asked): Promise<readonly unknown[] | undefined> {
    try {
      const result = entry.safeParse(JSON.parse(await readFile(this.#file(asked), "utf8")));
      return result.success ? result.data.statements : undefined;
    } catch {
      return undefined;
    }
  }

  /** Side effect: one file, whole or not at all. */
  async put(asked: Asked, statements: readonly unknown[]): Promise<void> {
    const file = this.#file(asked);
    const { model, sha256: document } = asked;
    await mkdir(dirname(file), { recursive: true });
    const draft = `${file}.${randomUUID()}.part`;
    try {
      await writeFile(draft, JSON.stringify({ prompt: PROMPT_VERSION, model, sha256: document, statements }));
      await rename(draft, file);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }
}
