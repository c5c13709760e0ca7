/** When something began or ended as far as a text states it: `2021`, `2021-03` or `2021-03-15`. */
export interface Stated {
  readonly since?: string;
  readonly until?: string;
}

const YEAR = "(?:19|20)\\d\\d";
const [MONTH, DAY] = ["(?:1[0-2]|0?[1-9])", "(?:3[01]|[12]\\d|0?[1-9])"];
/** 2021年, 2021年3月, 2021年3月15日, 2021.3, 2021-03-15. */
export const DATE = `${YEAR}(?:年(?:${MONTH}月(?:${DAY}日)?|初|底|末|春|夏|秋|冬)?|[./-]${MONTH}(?:[./-]${DAY})?(?!\\d))`;
const TO = "(?:至|到|—+|-+|–|~)";
const NOW = "(?:至今|迄今|到现在|以来|至现在)";

/** From one date to another: 2018年9月至2021年6月, 2018至2021年. */
const RANGE = `(?:自|从)?(?:${YEAR}|${DATE})${TO}${DATE}(?:间|期间)?`;
/** From a date on: 自2019年起, 2019年至今, 2021年3月开始. */
const OPEN = `(?:自|从|于|早在)?${DATE}${TO}?(?:起|开始|${NOW}|今)`;
/** A date and no word of how it is meant: the verb has to say that something begins or ends. */
const PLAIN = `(?:于|在|自|从)?${DATE}`;

/** Verbs of one who is given a post. */
const GIVEN =
  "当选为?|受聘担任|受聘为|获聘(?:为|担任)?|被聘任?为|被任命为|被推选为|被选举为|被选为|被增补为|聘为|出任|接任|继任|就任|(?:已)?(?:调任|转任|升任|改任)|履新|上任";
/** Verbs of one who begins a post; a date beside them is its beginning. */
const BEGINS = `(?:${GIVEN}|担任|任)`;
/** Verbs of one who has a post or begins one. */
const HOLDS = `(?:现任|现为|兼任|现兼任|一直担任|一直任|历任|先后担任|先后任|曾任|曾担任|曾兼任|(?:一直)?(?:是|为)|${BEGINS})`;
/** Verbs of one who gives a post up; it is a former one, and a date beside them its end. */
const ENDS = "(?:卸任|离任|辞去|不再担任|不再兼任|不再任|退出|卸去)";

const FILLER = "(?:,|(?:便|就|后|他|她|正式|一直|同时))*";
const BEHIND = new RegExp(
  `^,?(?:(?<range>${RANGE})${FILLER}(?:${HOLDS}|${ENDS})|(?<open>${OPEN})${FILLER}${HOLDS}|(?<begin>${PLAIN})${FILLER}${BEGINS}|(?<end>${PLAIN})${FILLER}${ENDS}|(?<ended>${ENDS}))(?:了)?`,
);
/** A date right in front of a person of whom a verb says that the post begins: 2023年12月,甲当选理事长. */
const DATED = new RegExp(`(?:^|[,;:\\s(])${PLAIN}(?:[上下]午)?,?(?:经[^,。;]{2,12},)?$`);
const BEGINS_HERE = new RegExp(`^${FILLER}(?:${GIVEN})`);
const DATES = new RegExp(`${DATE}|${YEAR}`, "g");

/** What stands behind a person up to the post: how long the words are, when it began or ended, whether it has ended. */
export interface Held extends Stated {
  /** UTF-16 units up to the post. */
  readonly length: number;
  readonly former: boolean;
}

/** Reads `,2021年3月起担任`, `2020年6月卸任`, `不再担任` at the start of a text; undefined where none of it stands there. */
export function heldBehind(text: string): Held | undefined {
  const match = BEHIND.exec(text);
  if (!match?.groups) return undefined;
  const { ended } = match.groups;
  const stated = statedIn(match.groups);
  return { ...stated, length: match[0].length, former: ended !== undefined || stated.until !== undefined };
}

const PERIOD = new RegExp(`,?(?:${RANGE}|${OPEN}|${PLAIN})${FILLER}$`);
/** UTF-16 units of 自2018年10月15日起至2021年12月31日期间, with some room. */
export const LONGEST_PERIOD = 32;

/** UTF-16 units of a date or a range of dates that a text ends with, with what leads from it to a verb; 0 where none does. */
export const periodBefore = (text: string): number =>
  /[\d年月日起始今来间后就便]$|一直$|正式$|,$/.test(text) ? (PERIOD.exec(text)?.[0].length ?? 0) : 0;

/** When a post begins that `behind` a person says he is given, where a date stands right `before` the person. */
export function begunBefore(before: string, behind: string): string | undefined {
  if (!BEGINS_HERE.test(behind)) return undefined;
  const match = DATED.exec(before);
  return match ? dateOf(match[0].match(DATES)![0]) : undefined;
}

/** The dates alone, as a post carries them. */
export const termOf = ({ since, until }: Stated = {}): Stated => ({
  ...(since !== undefined && { since }),
  ...(until !== undefined && { until }),
});

function statedIn({ range, open, begin, end }: Record<string, string | undefined>): Stated {
  const [first, last] = [...(range ?? open ?? begin ?? end ?? "").matchAll(DATES)].map(([date]) => dateOf(date));
  if (first === undefined) return {};
  if (end !== undefined) return { until: first };
  if (last === undefined || range === undefined) return { since: first };
  return first <= `${last}~` ? { since: first, until: last } : {};
}

/** 2021年3月 as 2021-03. */
export function dateOf(words: string): string {
  const [year, ...rest] = words.match(/\d+/g)!;
  return [year, ...rest.map((part) => part.padStart(2, "0"))].join("-");
}
