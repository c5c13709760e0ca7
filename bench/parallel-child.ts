import type { Document } from "../src/model/document.ts";
import { idOf, sha256 } from "../src/model/id.ts";
import { ReaderPool } from "../src/reader-pool.ts";
import { pages } from "./texts.ts";

// Reads a hundred documents with so many threads whenever it is told to, and says when it is done.
const DOCUMENTS = 100;
const pool = new ReaderPool(Number(process.argv[2]));
const originals = pages();
const documents = Array.from({ length: DOCUMENTS }, (_, i): Document => {
  const source = `bench/${i}.txt`;
  const raw = originals[i % originals.length]!.bytes.toString("utf8");
  return { id: idOf("d", source), source, raw, sha256: sha256(raw), encoding: "utf-8" };
});
process.on("message", () => {
  void Promise.all(documents.map((document) => pool.read(document))).then(() => process.send!(DOCUMENTS));
});
