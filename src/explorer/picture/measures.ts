import type { Visible } from "../graph/visible.ts";
import MeasuresWorker from "./measures.worker.ts?worker";

export type Measure = "community" | "betweenness";
export interface ToMeasures {
  readonly run: number;
  readonly measure: Measure;
  readonly ids: readonly string[];
  readonly ties: readonly (readonly [string, string])[];
}
export interface FromMeasures {
  readonly run: number;
  readonly result: readonly (readonly [string, number])[];
}

let run = 0;

/** A measure of all that is to be seen, by id; reckoned in a worker of its own, which then ends. */
export function measured(measure: Measure, { entities, relations }: Visible): Promise<ReadonlyMap<string, number>> {
  const worker = new MeasuresWorker();
  const message: ToMeasures = {
    run: ++run,
    measure,
    ids: entities.map(({ id }) => id),
    ties: relations.map(({ subject, object }) => [subject, object]),
  };
  return new Promise((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<FromMeasures>) => {
      resolve(new Map(data.result));
      worker.terminate();
    });
    worker.addEventListener("error", (event) => {
      reject(new Error(event.message));
      worker.terminate();
    });
    worker.postMessage(message);
  });
}
