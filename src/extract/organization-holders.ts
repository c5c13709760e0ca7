import { matchesOf } from "./matches.ts";
import type { OrganizationMention } from "./organizations.ts";
import type { Token } from "./tokens.ts";

/** Titles that only a firm gives. */
const FIRM_TITLE = "(?:常务|执行|高级)?(?:副)?(?:总经理|总裁|董事长)|首席执行官|CEO";
/** A short name between the start of a list's item and a firm's title: 、中望软件副总裁. */
const HOLDER = new RegExp(
  `(?<=^|[、,;:。\\s])(?<name>[\u3400-\u9fffA-Za-z][\u3400-\u9fffA-Za-z0-9]{2,9}?)(?=(?:党委(?:副)?书记、|党委委员、|党委书记兼)?(?:${FIRM_TITLE}))`,
  "g",
);
const FIRM_TITLES = new RegExp(FIRM_TITLE);
/** What such a string may end in without being a firm: a part of one, an area, a sort of body. */
const PART = /[部处科室组区会院局系班队省市县州]$|中心|公司|集团|单位|方|分别|先生|女士|同志$/;
/** People, said of the holder: 优秀校友、嘉宾代表. */
const PEOPLE = /(?:校友|[生宾家者员人师客众伴属士手]|代表|我们|家长)$/;
/** Words of a title between it and the name of its holder. */
const BETWEEN = 8;

/**
 * Firms that go by a short name without any word for what they are (中望软件副总裁王某): known by the firm's title behind
 * them and the person that follows it.
 */
export function withHolders(
  mentions: OrganizationMention[],
  line: string,
  tokens: readonly Token[],
  occupied: (at: number) => boolean,
): OrganizationMention[] {
  if (!FIRM_TITLES.test(line)) return mentions;
  const added: OrganizationMention[] = [];
  for (const match of matchesOf(line, HOLDER)) {
    const end = match.index + match.groups!["name"]!.length;
    const start = behindJoin(line, tokens, match.index, end);
    const text = line.slice(start, end);
    if (PART.test(text) || PEOPLE.test(text) || mentions.some((other) => other.start < end && other.end > start))
      continue;
    const inside = tokens.filter((token) => token.start < end && token.end > start);
    if (
      inside.every(({ generic, place }) => generic ?? place) ||
      inside.some(
        ({ suffix, body, stop, title, tense, self, start: at }) =>
          suffix || body || stop || title || tense || self || occupied(at),
      ) ||
      inside.at(-1)!.end !== end ||
      inside[0]!.start !== start ||
      !isHeld(tokens, end, occupied)
    )
      continue;
    added.push({
      start,
      end,
      text,
      kind: "Enterprise",
      form: "name",
      parents: [],
      weak: false,
      anchored: false,
    });
  }
  return added.length > 0 ? [...mentions, ...added].sort((left, right) => left.start - right.start) : mentions;
}

/** 院长李素文和|凯盛工程: where the name begins behind the word that joins it to another. */
function behindJoin(line: string, tokens: readonly Token[], from: number, to: number): number {
  const join = tokens.findLast(
    ({ start, end, stop }) => stop && start >= from && end <= to && /^[和与及]$/.test(line.slice(start, end)),
  );
  return join && to - join.end > 2 ? join.end : from;
}

/** A person's name follows the title that begins at a place. */
function isHeld(tokens: readonly Token[], at: number, occupied: (at: number) => boolean): boolean {
  const first = tokens.findIndex(({ start }) => start === at);
  if (first < 0 || !tokens[first]!.title) return false;
  for (const token of tokens.slice(first, first + BETWEEN)) {
    if (occupied(token.start)) return true;
    if (token.stop || token.place || token.suffix) return false;
  }
  return false;
}
