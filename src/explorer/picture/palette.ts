import type { Kind } from "../../model/ontology.ts";

/** Forms of node, by the number that the shader tells them by. */
export const SHAPES = {
  circle: 0,
  square: 1,
  diamond: 2,
  triangle: 3,
  hexagon: 4,
  pentagon: 5,
  cross: 6,
  star: 7,
} as const;
export type Shape = keyof typeof SHAPES;

/** Form of each kind: with its colour, so that neither alone tells kinds apart. */
export const SHAPE_OF: Readonly<Record<Kind, Shape>> = {
  Consortium: "star",
  School: "square",
  Enterprise: "circle",
  Association: "pentagon",
  ResearchInstitute: "hexagon",
  Park: "diamond",
  Government: "cross",
  Person: "circle",
  Event: "triangle",
  Policy: "diamond",
  Work: "triangle",
};

/** Colour of each kind, at 3:1 and more against the ground in light and dark. */
export const COLOUR_OF: Readonly<Record<Kind, { readonly light: string; readonly dark: string }>> = {
  Consortium: { light: "#c2410c", dark: "#fb923c" },
  School: { light: "#1d4ed8", dark: "#7aa5f8" },
  Enterprise: { light: "#15803d", dark: "#4ade80" },
  Association: { light: "#7e22ce", dark: "#c084fc" },
  ResearchInstitute: { light: "#0f766e", dark: "#2dd4bf" },
  Park: { light: "#a16207", dark: "#facc15" },
  Government: { light: "#b91c1c", dark: "#f87171" },
  Person: { light: "#475569", dark: "#cbd5e1" },
  Event: { light: "#be185d", dark: "#f472b6" },
  Policy: { light: "#4338ca", dark: "#a5a0fb" },
  Work: { light: "#4d7c0f", dark: "#a3e635" },
};

/** Colours of the largest communities; the others share the last. */
export const COMMUNITY_COLOURS = {
  light: ["#1d4ed8", "#c2410c", "#15803d", "#7e22ce", "#be185d", "#0f766e", "#a16207", "#b91c1c", "#64748b"],
  dark: ["#7aa5f8", "#fb923c", "#4ade80", "#c084fc", "#f472b6", "#2dd4bf", "#facc15", "#f87171", "#94a3b8"],
} as const;

/** What is drawn beside nodes, by theme. */
export const INK = {
  light: { label: "#1b2430", halo: "#ffffff", line: "#b4bfcc", strong: "#47576b", faint: "#d5dce4", hover: "#ffffff" },
  dark: { label: "#e8edf3", halo: "#12171d", line: "#4a5766", strong: "#a9b8c9", faint: "#333e49", hover: "#1d252e" },
} as const;
export type Theme = keyof typeof INK;

/** A colour with most of the ground in it: still told apart, no longer in front. */
export function faded(colour: string, ground: string): string {
  const parts = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const under = parts(ground);
  const mixed = parts(colour).map((part, index) => Math.round(0.22 * part + 0.78 * under[index]!));
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
