import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { read } from "../src/pipeline.ts";
import type { Figure } from "./figure.ts";
import { turnByTurn } from "./figure.ts";
import { INPUT, writeCopies } from "./texts.ts";

/** Rounds that are not counted first: the engine compiles what it runs often, and the native tagger is compiled already. */
const WARM_UP = 3;
const ROUNDS = 7;
const BYTES = 2_000_000;

/** Files to statements on one thread, over one bare part-of-speech pass of jieba (native code) on the same text. */
export async function extraction(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-extraction-"));
  try {
    const { bytes, texts } = writeCopies(folder, BYTES);
    const jieba = Jieba.withDict(dict);
    let statements = 0;
    const pipeline = async () => {
      statements = 0;
      for await (const step of read([folder], INPUT, { threads: 1 })) {
        if (step.kind === "failed") throw step.error;
        if (step.kind === "read") statements += step.extraction.statements.length;
      }
    };
    let words = 0;
    const tag = () => {
      words = 0;
      for (const text of texts) words += jieba.tag(text).length;
    };
    for (let round = 0; round < WARM_UP; round++) await pipeline();
    const [ours, bare] = (await turnByTurn(ROUNDS, [pipeline, tag])) as [number, number];
    const speed = (time: number) => (bytes / 1e6 / time).toFixed(2);
    return [
      {
        name: "extraction over a bare jieba tag pass",
        measured: bare / ours,
        asked: 0.35,
        bound: "at least",
        unit: "×",
        detail:
          `${speed(ours)} MB/s to ${statements} statements; jieba ${speed(bare)} MB/s to ${words} words; ` +
          `${(bytes / 1e6).toFixed(2)} MB in ${texts.length} documents`,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
