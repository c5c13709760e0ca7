import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { Gathering } from "../../src/graphql/gathering.ts";
import { load } from "../../src/load/index.ts";
import type { Parameters, ReadOptions, Row, Store } from "../../src/store/index.ts";
import { temporaryGraph } from "../load/graphs.ts";
import { world } from "./world.ts";

const STATEMENT = "api/entity";
const BRIEF: Parameters = { brief: true };
const PATIENT = 60_000;
/** What a request of its own may wait. */
const request = (timeoutMs = PATIENT) => ({ timeoutMs, asMade: true, signal: new AbortController().signal });

/** A statement that has been sent, and waits for the test to let it through. */
interface Sent {
  readonly ids: readonly string[];
  readonly options: ReadOptions;
  through(): void;
  fail(error: Error): void;
}

describe("statements that several requests ask at the same time", () => {
  let graph: { readonly store: Store; close(): Promise<void> };
  let ids: readonly string[];
  let sent: Sent[];
  let gathering: Gathering;

  beforeAll(async () => {
    graph = await temporaryGraph();
    await load(graph.store, world);
    const { rows } = await graph.store.query("MATCH (n:Entity) RETURN n.id AS id ORDER BY id", {}, { maxRows: 30 });
    ids = rows.map((row) => row["id"] as string);
  });
  afterAll(() => graph.close());
  beforeEach(() => {
    sent = [];
    gathering = new Gathering(heldStore(), PATIENT);
  });

  const heldStore = () =>
    new Proxy(graph.store, {
      get: (store, key) => (key === "read" ? held(store) : (Reflect.get(store, key) as unknown)),
    });

  /** The store's own `read`, which begins when the test lets it. */
  const held = (store: Store) => async (name: string, parameters: Parameters, options: ReadOptions) => {
    await new Promise<void>((through, fail) =>
      sent.push({ ids: parameters["ids"] as readonly string[], options, through, fail }),
    );
    return store.read(name, parameters, options);
  };
  const ask = (wanted: readonly string[], options = request(), parameters = BRIEF) =>
    gathering.rows(`${STATEMENT} ${JSON.stringify(parameters)}`, STATEMENT, parameters, wanted, options);
  const sending = (count: number) => expect.poll(() => sent.length).toBe(count);
  const letThrough = () => sent.forEach(({ through }) => through());
  const alone = async (wanted: readonly string[]): Promise<ReadonlyMap<unknown, Row>> =>
    new Map((await graph.store.read(STATEMENT, { ...BRIEF, ids: wanted })).map((row) => [row["id"], row]));

  it("are sent as one, and each is given what it asked for alone", async () => {
    const wanted = [ids.slice(0, 2), ids.slice(2, 5), ids.slice(4, 9), ["e_unknown"], ids.slice(0, 1)];
    const asked = wanted.map((each) => ask(each));
    await sending(2);
    expect(sent.map((each) => each.ids)).toEqual([ids.slice(0, 2), [...ids.slice(2, 9), "e_unknown", ids[0]]]);
    letThrough();
    const rows = await Promise.all(asked);
    for (const [at, each] of wanted.entries()) expect(rows[at]).toEqual(await alone(each));
    expect(rows[3]!.size).toBe(0);
  });

  it("are given to nobody twice: what one writes into its rows no other sees", async () => {
    const first = ask(ids.slice(0, 1));
    const both = [ask(ids.slice(1, 3)), ask(ids.slice(1, 3))];
    await sending(2);
    letThrough();
    await first;
    const [one, other] = await Promise.all(both);
    for (const row of one!.values()) Object.assign(row["node"] as object, { name: "changed" });
    expect(other).toEqual(await alone(ids.slice(1, 3)));
  });

  it("are not joined where anything but their ids differs", async () => {
    const asked = [ask(ids.slice(0, 1)), ask(ids.slice(1, 2), request(), { brief: false }), ask(ids.slice(2, 3))];
    await sending(3);
    expect(sent.map((each) => each.ids.length)).toEqual([1, 1, 1]);
    letThrough();
    await Promise.all(asked);
  });

  it("do not join one that was sent before", async () => {
    const before = ask(ids.slice(0, 1));
    await sending(1);
    const after = ask(ids.slice(0, 1));
    await sending(2);
    letThrough();
    expect(await after).toEqual(await before);
  });

  it("are sent apart where there are too many ids for one", async () => {
    const many = (from: number) => Array.from({ length: 300 }, (_, at) => `e_${from + at}`);
    const asked = [
      ask(ids.slice(0, 1)),
      ask(many(0)),
      ask(many(300)),
      ask(many(600)),
      ask(many(900).concat(many(1200))),
    ];
    await sending(5);
    expect(sent.map((each) => each.ids.length).toSorted((a, b) => a - b)).toEqual([1, 300, 300, 300, 600]);
    letThrough();
    await Promise.all(asked);
  });

  it("that fail together are asked by each alone, and only those fail that fail then", async () => {
    const asked = [ask(ids.slice(0, 1)), ask(ids.slice(1, 2)), ask(ids.slice(2, 3))].map((each) =>
      each.catch((error: Error) => error.message),
    );
    await sending(2);
    sent[0]!.through();
    sent[1]!.fail(new Error("together"));
    await sending(4);
    sent.find((each) => each.ids[0] === ids[1] && each.ids.length === 1)!.fail(new Error("alone"));
    letThrough();
    expect(await Promise.all(asked)).toEqual([await alone([ids[0]!]), "alone", await alone([ids[2]!])]);
    // Whatever made it fail may do so again.
    const next = [ask(ids.slice(0, 1)), ask(ids.slice(1, 2)), ask(ids.slice(2, 3))];
    await sending(7);
    letThrough();
    await Promise.all(next);
  });

  it("that fail at the same time are kept apart no longer than one that fails", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    try {
      const asked = [ask(ids.slice(0, 1)), ask(ids.slice(1, 2)), ask(ids.slice(2, 3))];
      await sending(2);
      asked.push(ask(ids.slice(3, 4)), ask(ids.slice(0, 1)));
      await sending(3);
      expect(sent.map((each) => each.ids.length)).toEqual([1, 2, 2]);
      for (const each of sent.slice(1)) each.fail(new Error("together"));
      await sending(7);
      letThrough();
      await Promise.all(asked);
      vi.advanceTimersByTime(1_100);
      const next = [ask(ids.slice(0, 1)), ask(ids.slice(1, 2)), ask(ids.slice(2, 3))];
      await sending(9);
      expect(sent.slice(7).map((each) => each.ids.length)).toEqual([1, 2]);
      letThrough();
      await Promise.all(next);
    } finally {
      vi.useRealTimers();
    }
  });

  it("that take long together are asked by each alone, and the long one is ended when nobody waits for it", async () => {
    gathering = new Gathering(heldStore(), 20);
    const asked = [ask(ids.slice(0, 1)), ask(ids.slice(1, 2)), ask(ids.slice(2, 3))];
    await sending(4);
    const [, long] = sent;
    expect(long!.options.signal!.aborted).toBe(true);
    for (const each of sent) if (each !== long) each.through();
    expect((await Promise.all(asked)).map((rows) => [...rows.keys()])).toEqual([[ids[0]], [ids[1]], [ids[2]]]);
  });

  it("that one request asks itself do not wait for one another", async () => {
    const own = request();
    const asked = [ask(ids.slice(0, 1), own), ask(ids.slice(1, 2), own), ask(ids.slice(2, 3), own)];
    expect(sent).toHaveLength(3);
    letThrough();
    expect((await Promise.all(asked)).map((rows) => rows.size)).toEqual([1, 1, 1]);
  });

  it("wait no longer than each may", async () => {
    const first = ask(ids.slice(0, 1));
    const hasty = ask(ids.slice(1, 2), request(20));
    const patient = ask(ids.slice(2, 3));
    await expect(hasty).rejects.toMatchObject({ code: "STORE_TIMEOUT" });
    letThrough();
    expect((await Promise.all([first, patient])).map((rows) => rows.size)).toEqual([1, 1]);
  });

  it("go on for the others when a client goes away, and end when all have", async () => {
    const clients = [new AbortController(), new AbortController()];
    const first = ask(ids.slice(0, 1));
    const asked = clients.map(({ signal }, at) => ask(ids.slice(at + 1, at + 2), { ...request(), signal }));
    await sending(2);
    clients[0]!.abort(new Error("gone"));
    await expect(asked[0]).rejects.toThrow("gone");
    expect(sent[1]!.options.signal!.aborted).toBe(false);
    clients[1]!.abort(new Error("gone too"));
    await expect(asked[1]).rejects.toThrow("gone too");
    expect(sent[1]!.options.signal!.aborted).toBe(true);
    letThrough();
    await first;
    // That it was ended is no sign that it takes long: what comes next is joined again.
    const next = [ask(ids.slice(0, 1)), ask(ids.slice(1, 2)), ask(ids.slice(2, 3))];
    await sending(4);
    expect(sent.slice(2).map((each) => each.ids.length)).toEqual([1, 2]);
    letThrough();
    await Promise.all(next);
  });

  it("are not sent at all for a client that went away while it waited", async () => {
    const client = new AbortController();
    const first = ask(ids.slice(0, 1));
    const waiting = ask(ids.slice(1, 2), { ...request(), signal: client.signal });
    client.abort(new Error("gone"));
    await expect(waiting).rejects.toThrow("gone");
    letThrough();
    await first;
    expect(sent).toHaveLength(1);
  });
});
