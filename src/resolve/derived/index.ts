export { industriesOf, industryId, industryName } from "./industry-of-name.ts";
export { locationOf, type Body, type Location, type Whole } from "./location.ts";
export { INDUSTRIES } from "./industries.ts";
export { chainOf, regionId, REGIONS, regionsNamed, type Region } from "./regions.ts";
export { rankOfPost, type Ranked } from "./rank-of-post.ts";
export { RANK_RULES, type RankRuleName } from "./rank-rules.ts";
