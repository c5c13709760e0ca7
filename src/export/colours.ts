import type { NodeKind } from "./graph.ts";

/** Red, green, blue of each kind in formats that carry colours; told apart by people who see few colours too. */
export const COLOURS: Readonly<Record<NodeKind, readonly [number, number, number]>> = {
  Consortium: [213, 94, 0],
  School: [0, 114, 178],
  Enterprise: [0, 158, 115],
  Association: [204, 121, 167],
  ResearchInstitute: [86, 180, 233],
  Park: [148, 124, 40],
  Government: [178, 34, 52],
  Person: [230, 159, 0],
  Event: [117, 112, 179],
  Policy: [102, 102, 102],
  Work: [166, 118, 29],
  Region: [120, 144, 110],
  Industry: [90, 110, 130],
  Document: [160, 160, 160],
};
