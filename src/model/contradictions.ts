import type { Counted, Kind, Role } from "./ontology.ts";

/** What cannot both be so, each with the reason why not. The statements of the store take these lists as they are. */
export const CONTRADICTIONS = {
  ONE_CHAIR:
    "a council has one chair (理事长单位) at a time; joint, executive and rotating chairs are roles of their own",
  ONE_HOLDER: "the post has one holder at a time: its title names the head of the body",
  ONE_FOUNDING: "a body is founded once",
  ONE_COUNT: "on one day a body has one number of them",
} as const;
export type Contradiction = keyof typeof CONTRADICTIONS;

/**
 * Roles with one holder. LEAD is none: press pages name several leading bodies (A、B共同牵头). SECRETARIAT may be shared,
 * EXECUTIVE_CHAIR goes round.
 */
export const SINGLE_ROLES: readonly Role[] = ["CHAIR"];

/** Words in a sentence that make a chair one of several. */
export const SHARED_WORDS: readonly string[] = [
  "联合理事长",
  "联席理事长",
  "共同理事长",
  "共同担任",
  "双理事长",
  "轮值",
];

/**
 * Titles with one holder, as `KIND TITLE`, compared whole: 副校长, 执行院长, 名誉会长 and 原局长 are other titles. Left out is what
 * several may hold at a time: 主任 and 院长 (of a part that the text does not name), 书记 (of a branch), 总工程师, 副职 of any kind.
 */
export const SINGLE_TITLES: readonly string[] = (
  [
    ["School", ["校长", "党委书记"]],
    ["Consortium", ["理事长", "秘书长"]],
    ["Association", ["会长", "理事长", "秘书长"]],
    ["Enterprise", ["董事长", "总经理", "总裁", "党委书记"]],
    ["Government", ["部长", "省长", "市长", "县长", "区长", "厅长", "局长"]],
  ] as const satisfies readonly (readonly [Kind, readonly string[]])[]
).flatMap(([kind, titles]) => titles.map((title) => `${kind} ${title}`));

/** Counts that cannot differ on one day. Of those present there may be as many counts as meetings, OTHER is not one thing. */
export const SINGLE_COUNTS: readonly Counted[] = [
  "SCHOOL",
  "ENTERPRISE",
  "ASSOCIATION",
  "RESEARCH_INSTITUTE",
  "GOVERNMENT",
  "PARK",
  "MEMBER",
];
