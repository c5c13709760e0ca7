import type Sigma from "sigma";
import type { Told } from "./picture.ts";

/** What the mouse and fingers do to nodes and lines: choose, choose also (with Shift, Ctrl or ⌘), open, drag. */
export function reaching(sigma: Sigma, told: Told, hovered: (id: string | undefined) => void): void {
  let dragged: string | undefined;
  let moved = false;
  sigma.on("clickNode", ({ node, event }) => {
    if (moved) return;
    const { shiftKey, ctrlKey, metaKey } = event.original as MouseEvent;
    told.chosen(node, shiftKey || ctrlKey || metaKey);
  });
  sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    told.opened(node);
  });
  sigma.on("clickEdge", ({ edge }) => told.relationChosen(edge));
  sigma.on("clickStage", () => told.nothingChosen());
  sigma.on("enterNode", ({ node }) => hovered(node));
  sigma.on("leaveNode", () => hovered(undefined));
  sigma.on("downNode", ({ node }) => {
    dragged = node;
    moved = false;
  });
  sigma.on("moveBody", ({ event, preventSigmaDefault }) => {
    if (dragged === undefined) return;
    preventSigmaDefault();
    event.original.preventDefault();
    if (!moved) sigma.setCustomBBox(sigma.getCustomBBox() ?? sigma.getBBox());
    moved = true;
    const at = sigma.viewportToGraph(event);
    sigma.getGraph().mergeNodeAttributes(dragged, at);
    told.moved([[dragged, at]], false);
  });
  const dropped = () => {
    if (dragged !== undefined && moved) told.placed(dragged);
    dragged = undefined;
    sigma.setCustomBBox(null);
  };
  sigma.on("upNode", dropped);
  sigma.on("upStage", dropped);
}
