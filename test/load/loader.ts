/** `node loader.ts FOLDER`: loads one document after the other without end, and prints how many are in. */
import type { Extraction } from "../../src/model/extraction.ts";
import { load } from "../../src/load/index.ts";
import { openGrafeo } from "../../src/store/grafeo.ts";
import { extraction, type Says, type Sketch } from "./world.ts";

/** The document of this number: a consortium known to all, and twenty members with their heads. */
export function documentAt(at: number): Extraction {
  const consortium: Sketch = ["Consortium", "上海国际汽车城产教联合体"];
  const schools = Array.from({ length: 20 }, (_, n): Sketch => ["School", `上海第${at * 7 + n}职业学校`]);
  const heads = schools.map((_, n): Sketch => ["Person", `校长${at * 7 + n}`]);
  const says = schools.flatMap(([, school], n): Says[] => [
    [school, "MEMBER_OF", consortium[1], { role: "MEMBER" }],
    [heads[n]![1], "HOLDS_POST", school, { title: "校长" }],
  ]);
  return extraction(`${at}.txt`, [consortium, ...schools, ...heads], says);
}

if (import.meta.main) {
  const store = await openGrafeo(process.argv[2]!);
  await store.prepare();
  for (let at = 0; ; at += 1) {
    await load(store, [documentAt(at)]);
    console.log(at + 1);
  }
}
