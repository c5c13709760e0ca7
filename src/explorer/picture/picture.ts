import { createEdgeCurveProgram } from "@sigma/edge-curve";
import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import { EdgeArrowProgram, EdgeRectangleProgram } from "sigma/rendering";
import type { Camera, Point } from "../graph/address.ts";
import type { Entity, Relation } from "../graph/entities.ts";
import { bends } from "../graph/visible.ts";
import type { Drawing } from "../../export/svg.ts";
import { drawingOf } from "./drawing.ts";
import { EdgeTexts } from "./edge-texts.ts";
import { Layout } from "./layout.ts";
import { NodeTexts } from "./node-texts.ts";
import { ShapeProgram } from "./node-program.ts";
import { faded, INK, SHAPE_OF, type Theme } from "./palette.ts";
import { Room, type Disc } from "./labels.ts";
import { reaching } from "./mouse.ts";

/** How the picture is to look beside what is in it. */
export interface Look {
  readonly theme: Theme;
  /** Radius in pixels, by id. */
  readonly sizeOf: (id: string) => number;
  readonly colourOf: (entity: Entity) => string;
  /** What stands at a line. */
  readonly wordOf: (relation: Relation) => string;
  readonly pinned: ReadonlySet<string>;
}

/** What the picture tells of. */
export interface Told {
  readonly chosen: (id: string, also: boolean) => void;
  readonly relationChosen: (key: string) => void;
  readonly nothingChosen: () => void;
  /** Double click. */
  readonly opened: (id: string) => void;
  /** Nodes went to other places; `settled` when they stay there. */
  readonly moved: (places: readonly (readonly [string, Point])[], settled: boolean) => void;
  /** A node was put somewhere by hand. */
  readonly placed: (id: string) => void;
  readonly cameraMoved: (camera: Camera) => void;
}

/** Beyond so many relationships lines are plain, and rest while the picture moves. */
export const LARGE = 4_000;

/** Beyond so many nodes texts may cover some. */
const MOST_SPARED = 1_500;

/** The picture itself: sigma over a graph of what is to be seen. */
export class Picture {
  readonly graph = new MultiDirectedGraph();
  readonly #sigma: Sigma;
  readonly #layout: Layout;
  readonly #told: Told;
  readonly #nodeTexts: NodeTexts;
  readonly #edgeTexts: EdgeTexts;
  #look: Look;
  #chosen: ReadonlySet<string> = new Set();
  #relation: string | undefined;
  #near: ReadonlySet<string> = new Set();
  #hovered: string | undefined;

  constructor(container: HTMLElement, look: Look, told: Told) {
    this.#look = look;
    this.#told = told;
    const room = new Room();
    this.#nodeTexts = new NodeTexts(room);
    this.#edgeTexts = new EdgeTexts(room);
    this.#layout = new Layout((places, done) => this.#place(places, done));
    this.#sigma = new Sigma(this.graph, container, {
      allowInvalidContainer: true,
      autoRescale: true,
      zIndex: true,
      enableEdgeEvents: true,
      renderEdgeLabels: true,
      labelDensity: 2,
      labelGridCellSize: 70,
      labelRenderedSizeThreshold: 3,
      minCameraRatio: 0.02,
      maxCameraRatio: 4,
      stagePadding: 48,
      zoomingRatio: 1.4,
      labelFont: FONT,
      labelSize: 12,
      defaultNodeType: "shape",
      nodeProgramClasses: { shape: ShapeProgram },
      defaultEdgeType: "arrow",
      edgeProgramClasses: {
        arrow: EdgeArrowProgram,
        line: EdgeRectangleProgram,
        // Without a function of ours the library would draw its texts itself, over all else.
        curvedArrow: createEdgeCurveProgram({ arrowHead: ARROW, drawLabel: this.#edgeTexts.want }),
      },
      defaultDrawNodeLabel: this.#nodeTexts.want,
      defaultDrawNodeHover: this.#nodeTexts.hover,
      defaultDrawEdgeLabel: this.#edgeTexts.want,
      nodeReducer: (id, node) => this.#nodeLook(id, node),
      edgeReducer: (key, edge) => this.#edgeLook(key, edge),
    });
    const camera = this.#sigma.getCamera();
    camera.on("updated", ({ x, y, ratio }) => told.cameraMoved({ x, y, ratio }));
    this.#sigma.on("afterRender", () => this.#drawTexts());
    reaching(this.#sigma, told, (id) => this.#hover(id));
  }

  /** Shows these and nothing else. True where a node came that has no place yet, so that the layout should run. */
  show(entities: readonly Entity[], relations: readonly Relation[], places: ReadonlyMap<string, Point>): boolean {
    const { graph } = this;
    const ids = new Set(entities.map(({ id }) => id));
    const keys = new Set(relations.map(({ key }) => key));
    for (const key of graph.edges()) if (!keys.has(key)) graph.dropEdge(key);
    for (const id of graph.nodes()) if (!ids.has(id)) graph.dropNode(id);
    const added: Entity[] = [];
    for (const entity of entities) {
      if (graph.hasNode(entity.id)) graph.mergeNodeAttributes(entity.id, { entity });
      else {
        graph.addNode(entity.id, { entity, x: 0, y: 0, ...places.get(entity.id) });
        if (!places.has(entity.id)) added.push(entity);
      }
    }
    const large = relations.length > LARGE;
    const bent = bends(relations);
    for (const relation of relations) {
      const bend = bent.get(relation.key)!;
      const attributes = { relation, curvature: bend, type: edgeType(bend !== 0, large) };
      if (graph.hasEdge(relation.key)) graph.mergeEdgeAttributes(relation.key, attributes);
      else graph.addEdgeWithKey(relation.key, relation.subject, relation.object, attributes);
    }
    this.#placeNew(added, places);
    this.#findNear();
    this.#sigma.setSetting("hideEdgesOnMove", large);
    this.#sigma.setSetting("renderEdgeLabels", !large);
    this.#sigma.setSetting("enableEdgeEvents", !large);
    return added.length > 0;
  }

  /** New nodes begin beside a neighbour that has a place, else in a ring: where, the id tells, so that it is the same each time. */
  #placeNew(added: readonly Entity[], places: ReadonlyMap<string, Point>): void {
    const spread = Math.max(20, 6 * Math.sqrt(this.graph.order));
    for (const { id } of added) {
      const anchor = this.graph.findNeighbor(id, (other) => places.has(other));
      const middle = anchor ? places.get(anchor)! : { x: 0, y: 0 };
      const angle = fraction(id, 7) * 2 * Math.PI;
      const radius = spread * (0.3 + 0.7 * Math.sqrt(fraction(id, 13)));
      const at = { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
      this.graph.mergeNodeAttributes(id, at);
    }
  }

  /** @param mostMs milliseconds that the layout may take */
  layOut(mostMs: number): void {
    this.#layout.start(this.graph, this.#look.pinned, mostMs);
  }

  look(look: Look): void {
    this.#look = look;
    this.#sigma.refresh();
  }

  choose(chosen: ReadonlySet<string>, relation: string | undefined): void {
    this.#chosen = chosen;
    this.#relation = relation;
    this.#findNear();
    this.#sigma.refresh({ skipIndexation: true });
  }

  /** Where a node is on the page, in pixels; undefined where it is not in the picture. */
  whereIs(id: string): Point | undefined {
    const at = this.#sigma.getNodeDisplayData(id);
    if (!at) return undefined;
    const { left, top } = this.#sigma.getContainer().getBoundingClientRect();
    const { x, y } = this.#sigma.framedGraphToViewport(at);
    return { x: x + left, y: y + top };
  }

  #findNear(): void {
    const here = [...this.#chosen].filter((id) => this.graph.hasNode(id));
    this.#near = new Set(here.flatMap((id) => this.graph.neighbors(id)));
  }

  /** As what a node is drawn. */
  drawn(id: string) {
    return this.#sigma.getNodeDisplayData(id);
  }
  turnTo(camera: Camera): void {
    this.#sigma.getCamera().setState(camera);
  }
  /** Brings a node into the middle where it cannot be seen. */
  turnToNode(id: string): void {
    const at = this.#sigma.getNodeDisplayData(id);
    if (!at) return;
    const { x, y } = this.#sigma.framedGraphToViewport(at);
    const { width, height } = this.#sigma.getDimensions();
    const isSeen = x > 0 && y > 0 && x < width && y < height;
    if (!isSeen) void this.#sigma.getCamera().animate({ x: at.x, y: at.y }, moving());
  }
  zoom(way: "in" | "out" | "fit"): void {
    const camera = this.#sigma.getCamera();
    if (way === "fit") void camera.animatedReset(moving());
    else if (way === "in") void camera.animatedZoom(moving());
    else void camera.animatedUnzoom(moving());
  }

  /** What is seen now, to be taken away. */
  drawing(): Drawing {
    return drawingOf(this.#sigma, this.#look.theme);
  }

  /** The container changed its size. */
  resize(): void {
    this.#sigma.resize();
    this.#sigma.refresh();
  }

  end(): void {
    this.#layout.stop();
    this.#sigma.kill();
  }

  #place(places: readonly (readonly [string, Point])[], done: boolean): void {
    for (const [id, at] of places) if (this.graph.hasNode(id)) this.graph.mergeNodeAttributes(id, at);
    this.#told.moved(places, done);
  }

  #hover(id: string | undefined): void {
    this.#hovered = id;
    this.#sigma.refresh({ skipIndexation: true });
  }

  #drawTexts(): void {
    const { theme } = this.#look;
    const canvases = this.#sigma.getCanvases();
    const style = { font: FONT, ink: INK[theme].label, halo: INK[theme].halo };
    const isSpared = this.graph.order <= MOST_SPARED;
    const all = this.graph.nodes();
    // Names beside chosen nodes lie over faint ones and may cover them; texts at lines lie under all nodes.
    const strong = this.#chosen.size > 0 ? [...this.#chosen, ...this.#near] : all;
    this.#nodeTexts.draw(canvases["labels"]!, { ...style, size: 12 }, isSpared ? this.#discs(strong) : []);
    const edgeStyle = { ...style, ink: INK[theme].strong, size: 10.5 };
    this.#edgeTexts.draw(canvases["edgeLabels"]!, edgeStyle, isSpared && strong !== all ? this.#discs(all) : []);
    this.#nodeTexts.ink = INK[theme];
  }

  /** Where nodes are on the screen, so that no text covers them. */
  #discs(ids: readonly string[]): readonly Disc[] {
    return ids.flatMap((id) => {
      const at = this.#sigma.getNodeDisplayData(id);
      return at ? { ...this.#sigma.framedGraphToViewport(at), radius: this.#sigma.scaleSize(at.size) } : [];
    });
  }

  #nodeLook(id: string, node: Record<string, unknown>) {
    const entity = node["entity"] as Entity;
    const { theme, sizeOf, colourOf, pinned } = this.#look;
    const chosen = this.#chosen.has(id);
    const faint = this.#chosen.size > 0 && !chosen && !this.#near.has(id);
    const ring = chosen ? INK[theme].label : pinned.has(id) ? INK[theme].strong : null;
    return {
      x: node["x"] as number,
      y: node["y"] as number,
      label: entity.name,
      size: sizeOf(id),
      color: faint ? faded(colourOf(entity), INK[theme].halo) : colourOf(entity),
      ring: faint ? null : ring,
      shape: SHAPE_OF[entity.kind],
      type: "shape",
      forceLabel: chosen,
      emphatic: chosen,
      faint,
      zIndex: chosen ? 2 : faint ? 0 : 1,
    };
  }

  #edgeLook(key: string, edge: Record<string, unknown>) {
    const relation = edge["relation"] as Relation;
    const { theme, wordOf } = this.#look;
    const touches = (ids: ReadonlySet<string>) => ids.has(relation.subject) || ids.has(relation.object);
    const strong = key === this.#relation || touches(this.#chosen);
    const hovered = relation.subject === this.#hovered || relation.object === this.#hovered;
    const faint = this.#chosen.size > 0 && !strong;
    return {
      type: edge["type"] as string,
      curvature: edge["curvature"] as number,
      label: faint ? null : wordOf(relation),
      size: key === this.#relation ? 4 : Math.min(1 + 0.5 * (relation.documents - 1), 3),
      color: faint ? INK[theme].faint : strong || hovered ? INK[theme].strong : INK[theme].line,
      forceLabel: strong || hovered,
      zIndex: strong ? 1 : 0,
    };
  }
}

const FONT = '"Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif';

const ARROW = { extremity: "target", lengthToThicknessRatio: 2.5, widenessToThicknessRatio: 2 } as const;

function edgeType(bent: boolean, large: boolean): string {
  if (large) return "line";
  return bent ? "curvedArrow" : "arrow";
}

/** Milliseconds of a turn of the camera; none where the reader wants no motion. */
const moving = () => ({ duration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 1 : 250 });

/** A number from 0 to 1 that hangs on a text alone. */
function fraction(text: string, seed: number): number {
  let hash = seed * 0x9e3779b1;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}
