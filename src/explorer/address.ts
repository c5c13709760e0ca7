import { effect, signal } from "@preact/signals";
import { begin, restore } from "./actions.ts";
import { read, written } from "./graph/address.ts";
import { pages, type PageName } from "./pages/index.ts";
import * as state from "./state.ts";

/** The page that is open; what stands behind its name in the address is the page's own. */
export const page = signal<{ readonly name: PageName; readonly rest: string }>({ name: "graph", rest: "" });
/** Counts what the layout moves, so that the address follows when it is still. */
export const settled = signal(0);

/** `#/compare?a=…` is a page with its own parameters; `#n=…` or nothing is the graph. */
function place(hash: string): { readonly name: PageName; readonly rest: string } {
  const [, name, rest] = /^#\/([a-z-]+)\??(.*)$/.exec(hash) ?? [];
  const known = pages.find((candidate) => candidate.name === name);
  return known ? { name: known.name, rest: rest ?? "" } : { name: "graph", rest: hash.replace(/^#/, "") };
}

/** Opens a page; on the same page it changes its parameters. */
export function open(name: PageName, rest = ""): void {
  location.hash = name === "graph" ? rest : `/${name}${rest && `?${rest}`}`;
}

let own = "";
/** Where the graph was when another page was opened: the way back. */
let graphPlace = "";

/** Reads the address now and whenever it changes from outside, and writes the graph's view there as it changes. */
export function follow(): void {
  take();
  addEventListener("hashchange", () => {
    if (location.hash.replace(/^#/, "") !== own) take();
  });
  effect(() => {
    const now = {
      view: state.view.value,
      positions: state.positions,
      chosen: state.choice.value.entities,
      table: state.asTable.value,
      ...(state.camera.value && { camera: state.camera.value }),
    };
    void settled.value;
    if (page.peek().name === "graph" && started) later(() => write(written(now)));
  });
}

let started = false;
function take(): void {
  const next = place(location.hash);
  page.value = next;
  own = location.hash.replace(/^#/, "");
  if (next.name !== "graph") return;
  const wanted = next.rest || graphPlace;
  if (state.view.value.shown.size > 0 && wanted === graphPlace) return;
  const restored = read(wanted);
  void (restored.view.shown.size > 0 ? restore(restored) : begin()).finally(() => (started = true));
}

function write(text: string): void {
  if (page.peek().name !== "graph") return;
  own = text;
  graphPlace = text;
  window.history.replaceState(null, "", text ? `#${text}` : location.pathname + location.search);
}

const QUIET_MS = 200;
let timer: ReturnType<typeof setTimeout> | undefined;
/** Browsers refuse an address that changes too often. */
function later(work: () => void): void {
  clearTimeout(timer);
  timer = setTimeout(work, QUIET_MS);
}
