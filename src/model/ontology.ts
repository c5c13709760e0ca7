/**
 * The vocabulary as data: kinds, predicates, roles and the other closed lists. Types, GraphQL enums,
 * store labels and the documentation follow from this file; nothing else spells them out.
 */

/** Kinds of entity, each with the store labels its node carries (design: `:Entity` and one or two more). */
export const KINDS = {
  Consortium: { labels: ["Entity", "Organization", "Consortium"], organization: true, zh: "联合体" },
  School: { labels: ["Entity", "Organization", "School"], organization: true, zh: "学校" },
  Enterprise: { labels: ["Entity", "Organization", "Enterprise"], organization: true, zh: "企业" },
  Association: { labels: ["Entity", "Organization", "Association"], organization: true, zh: "社会组织" },
  ResearchInstitute: { labels: ["Entity", "Organization", "ResearchInstitute"], organization: true, zh: "科研机构" },
  Park: { labels: ["Entity", "Organization", "Park"], organization: true, zh: "园区" },
  Government: { labels: ["Entity", "Organization", "Government"], organization: true, zh: "党政机关" },
  Person: { labels: ["Entity", "Person"], organization: false, zh: "人物" },
  Event: { labels: ["Entity", "Event"], organization: false, zh: "事件" },
  Policy: { labels: ["Entity", "Policy"], organization: false, zh: "政策" },
  Work: { labels: ["Entity", "Work"], organization: false, zh: "成果" },
} as const;
export type Kind = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as Kind[];
export const ORGANIZATION_KINDS = KIND_NAMES.filter((kind) => KINDS[kind].organization);
/** True for the kinds that carry the label `:Organization`. */
export const isOrganization = (kind: Kind): boolean => KINDS[kind].organization;

/** Roles of a body in a consortium (`MEMBER_OF.role`), the highest first. */
export const ROLES = [
  "LEAD",
  "CHAIR",
  "EXECUTIVE_CHAIR",
  "VICE_CHAIR",
  "SECRETARIAT",
  "DIRECTOR",
  "CO_FOUNDER",
  "MEMBER",
] as const;
export type Role = (typeof ROLES)[number];

/** What a person or a body did at an event (`TOOK_PART.as`). */
export const ACTIONS = [
  "ATTENDED",
  "SPOKE",
  "MODERATED",
  "UNVEILED",
  "SIGNED",
  "REPORTED",
  "RELEASED",
  "AWARDED",
  "VISITED",
  "ACCOMPANIED",
] as const;
export type Action = (typeof ACTIONS)[number];

export const EVENT_TYPES = ["FOUNDING", "MEETING", "SIGNING", "UNVEILING", "VISIT", "TRAINING", "OTHER"] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** What a stated count counts (`STATES_COUNT.of`). */
export const COUNTED = [
  "SCHOOL",
  "ENTERPRISE",
  "ASSOCIATION",
  "RESEARCH_INSTITUTE",
  "GOVERNMENT",
  "PARK",
  "MEMBER",
  "ATTENDEE",
  "OTHER",
] as const;
export type Counted = (typeof COUNTED)[number];

export const CONSORTIUM_FORMS = ["CITY", "INDUSTRY", "GROUP", "ALLIANCE", "OTHER"] as const;
export type ConsortiumForm = (typeof CONSORTIUM_FORMS)[number];
export const LEVELS = ["NATIONAL", "PROVINCIAL", "CITY", "COUNTY", "TOWNSHIP"] as const;
export type Level = (typeof LEVELS)[number];
export const SCHOOL_STAGES = [
  "SECONDARY_VOCATIONAL",
  "HIGHER_VOCATIONAL",
  "UNDERGRADUATE",
  "INDUSTRY_COLLEGE",
  "OTHER",
] as const;
export type SchoolStage = (typeof SCHOOL_STAGES)[number];
export const GOVERNMENT_BRANCHES = ["PARTY", "STATE", "PEOPLES_CONGRESS", "CPPCC", "PARK_ADMINISTRATION"] as const;
export type GovernmentBranch = (typeof GOVERNMENT_BRANCHES)[number];
export const WORK_KINDS = ["REPORT", "PROJECT", "PAPER"] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

const ORGANIZATIONS = ORGANIZATION_KINDS;
/**
 * Predicates: what a statement may say. `from` and `to` are the kinds allowed at either end
 * (`Document` for a count), `fields` the statement's own fields, in the order they enter its id.
 */
export const PREDICATES = {
  HOLDS_POST: { from: ["Person"], to: ORGANIZATIONS, fields: ["title", "former", "since", "until"] },
  MEMBER_OF: { from: ORGANIZATIONS, to: ["Consortium", "School"], fields: ["role", "former", "since", "until"] },
  TOOK_PART: { from: ["Person", ...ORGANIZATIONS], to: ["Event"], fields: ["as"] },
  ABOUT: { from: ["Event"], to: ORGANIZATIONS, fields: [] },
  HELD_AT: { from: ["Event"], to: ORGANIZATIONS, fields: [] },
  PRESENTED: { from: ["Person"], to: ["Work"], fields: [] },
  ISSUED: { from: ORGANIZATIONS, to: ["Policy"], fields: [] },
  APPROVED_BY: { from: ORGANIZATIONS, to: ORGANIZATIONS, fields: ["batch", "level"] },
  COORDINATED_BY: { from: ORGANIZATIONS, to: ORGANIZATIONS, fields: [] },
  BASED_IN: { from: ORGANIZATIONS, to: ORGANIZATIONS, fields: [] },
  PART_OF: { from: ORGANIZATIONS, to: ORGANIZATIONS, fields: [] },
  SUBSIDIARY_OF: { from: ORGANIZATIONS, to: ORGANIZATIONS, fields: [] },
  STATES_COUNT: { from: ORGANIZATIONS, to: ["Document"], fields: ["of", "n"] },
} as const satisfies Record<
  string,
  { from: readonly Kind[]; to: readonly (Kind | "Document")[]; fields: readonly StatementField[] }
>;
export type Predicate = keyof typeof PREDICATES;
export const PREDICATE_NAMES = Object.keys(PREDICATES) as Predicate[];

/** Levels of divisions (`Region.level`), after GB/T 2260. */
export const REGION_LEVELS = ["PROVINCIAL", "CITY", "COUNTY"] as const satisfies readonly Level[];
export type RegionLevel = (typeof REGION_LEVELS)[number];
/**
 * Why a body is thought to lie in a region (`LOCATED_IN.reason`), what goes before first: the place stands in its name;
 * the text says where it is based; it is a part of a body that lies there.
 */
export const LOCATION_REASONS = ["NAME", "STATED", "PARENT"] as const;
export type LocationReason = (typeof LOCATION_REASONS)[number];

/**
 * Relationships that no document states: they follow from what entities are called and are tied to, by public lists. There
 * is no statement behind them; `reason` and `basis` tell what they rest on, `via` the id of the body that they come through.
 */
export const DERIVED = {
  LOCATED_IN: { from: ORGANIZATIONS, to: ["Region"], fields: ["reason", "basis", "via"] },
  IN_INDUSTRY: { from: ["Consortium", "Enterprise", "Association"], to: ["Industry"], fields: ["reason", "basis"] },
} as const;
export type Derived = keyof typeof DERIVED;
export const DERIVED_NAMES = Object.keys(DERIVED) as Derived[];

/** Administrative ranks (`HOLDS_POST.rank`), the highest first: the ten of 公务员法 (2018) 第十八条 for leading posts. */
export const RANKS = [
  "NATIONAL",
  "NATIONAL_DEPUTY",
  "MINISTERIAL",
  "MINISTERIAL_DEPUTY",
  "BUREAU",
  "BUREAU_DEPUTY",
  "DIVISION",
  "DIVISION_DEPUTY",
  "SECTION",
  "SECTION_DEPUTY",
] as const;
export type Rank = (typeof RANKS)[number];

/** Fields that a statement may carry beside subject, predicate and object. */
export type StatementField = "title" | "former" | "since" | "until" | "role" | "as" | "of" | "n" | "batch" | "level";
