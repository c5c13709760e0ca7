import type { Document } from "../src/model/document.ts";
import { idOf, sha256 } from "../src/model/id.ts";
import { ReaderPool } from "../src/reader-pool.ts";
import type { Figure } from "./figure.ts";
import { turnByTurn } from "./figure.ts";
import { pages } from "./texts.ts";

/** Rounds for each thread that are not counted: the engine of a thread compiles what that thread runs often. */
const WARM_UP = 30;
const ROUNDS = 9;
const DOCUMENTS = 100;

/** A hundred documents read by two threads, over the same by one; the threads are warm. */
export async function parallel(): Promise<Figure[]> {
  const originals = pages();
  const documents = Array.from({ length: DOCUMENTS }, (_, i): Document => {
    const source = `bench/${i}.txt`;
    const raw = originals[i % originals.length]!.bytes.toString("utf8");
    return { id: idOf("d", source), source, raw, sha256: sha256(raw), encoding: "utf-8" };
  });
  const pools = [new ReaderPool(1), new ReaderPool(2)];
  try {
    const works = pools.map((pool) => () => Promise.all(documents.map((document) => pool.read(document))));
    for (const [index, work] of works.entries())
      for (let round = 0; round < WARM_UP * pools[index]!.size; round++) await work();
    const [one, two] = (await turnByTurn(ROUNDS, works)) as [number, number];
    return [
      {
        name: "100 documents on two threads over one",
        measured: one / two,
        asked: 1.7,
        bound: "at least",
        unit: "×",
        detail: `${(DOCUMENTS / two).toFixed(0)} documents a second on two threads, ${(DOCUMENTS / one).toFixed(0)} on one`,
      },
    ];
  } finally {
    for (const pool of pools) await pool.close();
  }
}
