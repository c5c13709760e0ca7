import { describe, expect, it } from "vitest";
import { Pace } from "../../src/store/pace.ts";

/** Whether a promise has been fulfilled by now. */
const isDone = async (promise: Promise<void>): Promise<boolean> =>
  Promise.race([promise.then(() => true), new Promise<boolean>((resolve) => setImmediate(() => resolve(false)))]);

describe("the pace of statements", () => {
  const paceOf = (size: number) => {
    const pace = new Pace(size);
    pace.took("slow", 1_000);
    pace.took("quick", 1);
    return pace;
  };

  it("lets quick ones and unknown ones run at once, as many as come", () => {
    const pace = paceOf(1);
    for (let i = 0; i < 3; i++) expect([pace.enter("quick"), pace.enter("unknown")]).toEqual([undefined, undefined]);
  });

  it("lets slow ones run so many at a time, in the order in which they came", async () => {
    const pace = paceOf(2);
    const places = Array.from({ length: 4 }, () => pace.enter("slow")!);
    const begun = () => Promise.all(places.map(({ turn }) => isDone(turn)));
    expect(await begun()).toEqual([true, true, false, false]);
    places[1]!.leave();
    places[1]!.leave();
    expect(await begun()).toEqual([true, true, true, false]);
    places[0]!.leave();
    expect(await begun()).toEqual([true, true, true, true]);
  });

  it("forgets one that leaves before its turn", async () => {
    const pace = paceOf(1);
    const [first, second, third] = Array.from({ length: 3 }, () => pace.enter("slow")!);
    second!.leave();
    first!.leave();
    expect([await isDone(second!.turn), await isDone(third!.turn)]).toEqual([false, true]);
  });

  it("takes one for quick again once it has been so often enough", () => {
    const pace = paceOf(1);
    for (let i = 0; i < 20; i++) pace.took("slow", 1);
    expect(pace.enter("slow")).toBeUndefined();
  });
});
