import type { Extraction } from "../../src/model/extraction.ts";
import { extraction, type Says, type Sketch } from "../../test/load/world.ts";

/** A consortium with so many members, and nothing else beside them. */
export const HUB = "大江市智能制造产教联合体";
export function hub(members: number): Extraction {
  const names = Array.from({ length: members }, (_, index) => `大江${index + 1}号精密机械有限公司`);
  return extraction(
    "bench/hub.txt",
    [["Consortium", HUB, { form: "CITY" }], ...names.map((name): Sketch => ["Enterprise", name])],
    names.map((name): Says => [name, "MEMBER_OF", HUB, { role: "MEMBER" }]),
  );
}

/** Bodies in groups, each tied to some of its group and to one elsewhere: `bodies` of them with `each` relationships. */
export function crowd(bodies: number, each: number): readonly Extraction[] {
  const GROUP = 100;
  const name = (index: number) => `长河${index % bodies}号仪器仪表有限公司`;
  return Array.from({ length: bodies / GROUP }, (_, group) => {
    const says = Array.from({ length: GROUP }, (_, index) => group * GROUP + index).flatMap((from) =>
      Array.from({ length: each }, (_, tie): Says => {
        const inside = group * GROUP + ((from * 7 + tie * 13 + 1 + tie) % GROUP);
        const to = tie === 0 ? from + 1 + ((from * 37) % (bodies - 1)) : inside === from ? inside + 1 : inside;
        return [name(from), "SUBSIDIARY_OF", name(to)];
      }),
    );
    const names = new Set(says.flatMap(([from, , to]) => [from, to!]));
    return extraction(
      `bench/crowd-${group}.txt`,
      [...names].map((each): Sketch => ["Enterprise", each]),
      says,
    );
  });
}
