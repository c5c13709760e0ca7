export { locationOf, type Body, type Location, type Whole } from "./location.ts";
export { chainOf, regionId, REGIONS, type Region } from "./regions.ts";
