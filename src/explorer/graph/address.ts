import { KIND_NAMES, PREDICATE_NAMES } from "../../model/ontology.ts";
import { COLOURS, EMPTY, SIZES, type View } from "./view.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Camera extends Point {
  readonly ratio: number;
}

/** All that a link restores. */
export interface Place {
  readonly view: View;
  /** Where nodes lie; for all of the view, or for none where it is large. */
  readonly positions: ReadonlyMap<string, Point>;
  readonly camera?: Camera;
  readonly chosen: ReadonlySet<string>;
  /** The table in the picture's stead. */
  readonly table: boolean;
}

/** Of more nodes a link keeps no positions: the layout finds places again. */
export const MOST_PLACED = 400;
const STEP = 0.1;

/**
 * A place as the part of an address behind its `#`: ids and numbers only, separated by characters that need no escape.
 * An empty picture gives an empty text.
 */
export function written({ view, positions, camera, chosen, table }: Place): string {
  if (view.shown.size === 0) return "";
  const placed = view.shown.size <= MOST_PLACED;
  const nodes = [...view.shown].map((id) => {
    const at = placed ? positions.get(id) : undefined;
    return at ? `${id}.${small(at.x)}.${small(at.y)}` : id;
  });
  const parts: [string, string][] = [
    ["n", nodes.join("*")],
    ["s", [...chosen].join("*")],
    ["h", [...view.hidden].join("*")],
    ["p", [...view.pinned].join("*")],
    ["o", view.only ? [...view.only].join("*") : ""],
    ["k", [...view.kindsOff].join("*")],
    ["r", [...view.predicatesOff].join("*")],
    ["size", view.sizeBy === EMPTY.sizeBy ? "" : view.sizeBy],
    ["colour", view.colourBy === EMPTY.colourBy ? "" : view.colourBy],
    ["c", camera ? [camera.x, camera.y, camera.ratio].map((n) => n.toFixed(3)).join("*") : ""],
    ["table", table ? "1" : ""],
  ];
  return parts.flatMap(([name, value]) => (value ? [`${name}=${value}`] : [])).join("&");
}

/** The place of such a text; what cannot be understood is left out, for links are cut and mangled on their way. */
export function read(text: string): Place {
  const parameters = new URLSearchParams(text);
  const list = (name: string) => (parameters.get(name) ?? "").split("*").filter(Boolean);
  const ids = (name: string) => new Set(list(name).filter((id) => ID.test(id)));
  const among = <Name extends string>(name: string, names: readonly Name[]) =>
    new Set(names.filter((known) => list(name).includes(known)));
  const one = <Name extends string>(name: string, names: readonly Name[], otherwise: Name): Name =>
    names.find((known) => known === parameters.get(name)) ?? otherwise;
  const nodes = list("n").map((node) => node.split(".")).filter(([id]) => ID.test(id ?? "")); // prettier-ignore
  const positions = nodes.flatMap(([id, x, y]): [string, Point][] => {
    const at = { x: parseInt(x ?? "", 36) * STEP, y: parseInt(y ?? "", 36) * STEP };
    return Number.isFinite(at.x) && Number.isFinite(at.y) ? [[id!, at]] : [];
  });
  const [x, y, ratio] = list("c").map(Number);
  const only = ids("o");
  return {
    view: {
      shown: new Set(nodes.map(([id]) => id!)),
      hidden: ids("h"),
      pinned: ids("p"),
      only: only.size > 0 ? only : undefined,
      kindsOff: among("k", KIND_NAMES),
      predicatesOff: among("r", PREDICATE_NAMES),
      sizeBy: one("size", SIZES, EMPTY.sizeBy),
      colourBy: one("colour", COLOURS, EMPTY.colourBy),
    },
    positions: new Map(positions),
    ...(isCamera(x, y, ratio) && { camera: { x: x!, y: y!, ratio: ratio! } }),
    chosen: ids("s"),
    table: parameters.get("table") === "1",
  };
}

const ID = /^[\w-]{1,64}$/;
const small = (n: number): string => Math.round(n / STEP).toString(36);
const isCamera = (...numbers: readonly (number | undefined)[]): boolean =>
  numbers.every((n) => n !== undefined && Number.isFinite(n)) && numbers.at(-1)! > 0;
