import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { read, type Readers } from "../src/pipeline.ts";
import { RulesReader } from "../src/rules-reader.ts";
import type { Figure } from "./figure.ts";
import { seconds, turnByTurn } from "./figure.ts";
import { INPUT, writeCopies } from "./texts.ts";

/** Rounds that are not counted first: the engine compiles what it runs often, and the native tagger is compiled already. */
const WARM_UP = 1;
const ROUNDS = 5;
const BYTES = 8_000_000;

/**
 * Files to statements, over one bare part-of-speech pass of jieba (native code, its dictionary loaded) on the same text: on
 * one thread, as that pass runs, and on a thread for each core, as the command line runs it. The threads are started and
 * warm; what their start takes is told beside it.
 */
export async function extraction(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-extraction-"));
  const cores = availableParallelism();
  const rules = new RulesReader(cores);
  try {
    const { bytes, texts } = writeCopies(folder, BYTES);
    const jieba = Jieba.withDict(dict);
    let statements = 0;
    const pipeline = async (readers: Readers) => {
      statements = 0;
      for await (const step of read([folder], INPUT, readers)) {
        if (step.kind === "failed") throw step.error;
        if (step.kind === "read") statements += step.extraction.statements.length;
      }
    };
    let words = 0;
    const tag = () => {
      words = 0;
      for (const text of texts) words += jieba.tag(text).length;
    };
    // First of all the threads that nothing has warmed, as a command finds them.
    const cold = await seconds(() => pipeline({ threads: cores }));
    rules.expect(texts.length);
    for (let round = 0; round < WARM_UP; round++) {
      await pipeline({ threads: 1 });
      await pipeline({ rules });
    }
    const runs = [() => pipeline({ threads: 1 }), tag, () => pipeline({ rules })];
    const [single, bare, whole] = (await turnByTurn(ROUNDS, runs)) as [number, number, number];
    const speed = (time: number) => (bytes / 1e6 / time).toFixed(2);
    const texted = `${(bytes / 1e6).toFixed(2)} MB in ${texts.length} documents`;
    const beside = `jieba ${speed(bare)} MB/s to ${words} words; ${texted}`;
    const name = "over a bare jieba tag pass";
    return [
      {
        name: `extraction on one thread ${name}`,
        measured: bare / single,
        asked: 0.25,
        bound: "at least",
        unit: "×",
        detail: `${speed(single)} MB/s to ${statements} statements; ${beside}`,
      },
      {
        name: `extraction on all cores ${name}`,
        measured: bare / whole,
        asked: 0.35,
        bound: "at least",
        unit: "×",
        detail: `${speed(whole)} MB/s on ${cores} warm threads, ${speed(cold)} where they must be started first; ${beside}`,
      },
    ];
  } finally {
    await rules.close();
    await rm(folder, { recursive: true, force: true });
  }
}
