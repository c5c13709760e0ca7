import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

type Collect = (options: {
  readonly type: "major";
  readonly execution: "sync";
  readonly flavor?: "last-resort";
}) => void;

let collect: Collect | undefined;
const collector = (): Collect => {
  if (!collect) {
    setFlagsFromString("--expose-gc");
    collect = runInNewContext("gc") as Collect;
  }
  return collect;
};

/** What the young generation may grow by when it is full; V8's own, and none. */
const GROWING = "--semi-space-growth-factor=2";
const STILL = "--semi-space-growth-factor=1";

/**
 * Does work that leaves behind many times what it keeps, in little memory: the engine by itself lets that lie until the
 * heap has grown to several times what lives, and gives the young generation up to 130 MB. Here it is made small, and
 * kept so until the work is done, which takes a sixth longer. Side effect: it is kept so for other threads, too.
 * @param work is given what to call when much was left behind: a collection, some hundredths of a second
 */
export function sparingly<Result>(work: (collect: () => void) => Result): Result {
  const collectNow = collector();
  collectNow({ type: "major", execution: "sync", flavor: "last-resort" });
  setFlagsFromString(STILL);
  try {
    return work(() => collectNow({ type: "major", execution: "sync" }));
  } finally {
    setFlagsFromString(GROWING);
    collectNow({ type: "major", execution: "sync" });
  }
}
