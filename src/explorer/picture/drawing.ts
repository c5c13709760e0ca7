import type Sigma from "sigma";
import type { Drawing } from "../../export/svg.ts";
import type { Entity, Relation } from "../graph/entities.ts";
import { INK, SHAPE_OF, type Theme } from "./palette.ts";

/** What sigma shows now: places, sizes and colours in pixels of the screen, and the texts that found room. */
export function drawingOf(sigma: Sigma, theme: Theme): Drawing {
  const graph = sigma.getGraph();
  const { width, height } = sigma.getDimensions();
  const named = sigma.getNodeDisplayedLabels();
  const told = sigma.getEdgeDisplayedLabels();
  const at = (id: string) => {
    const { x, y, size } = sigma.getNodeDisplayData(id)!;
    return { ...sigma.framedGraphToViewport({ x, y }), radius: sigma.scaleSize(size) };
  };
  const nodes = graph.mapNodes((id, attributes) => {
    const entity = attributes["entity"] as Entity;
    const { color, label } = sigma.getNodeDisplayData(id)!;
    return {
      ...at(id),
      colour: color,
      shape: SHAPE_OF[entity.kind],
      label: named.has(id) ? (label ?? undefined) : undefined,
    };
  });
  const edges = graph.mapEdges((key, attributes) => {
    const { subject, object } = attributes["relation"] as Relation;
    const { color, size, label } = sigma.getEdgeDisplayData(key)!;
    const bend = attributes["curvature"] as number;
    return {
      from: at(subject),
      to: at(object),
      colour: color,
      width: sigma.scaleSize(size),
      bend,
      label: told.has(key) ? (label ?? undefined) : undefined,
    };
  });
  return { width, height, ground: INK[theme].halo, ink: INK[theme].label, halo: INK[theme].halo, nodes, edges };
}
