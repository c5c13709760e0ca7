import { COMMITTEE_HEADS, PLACE_TITLES, RANK_WORDS, RANKS } from "./lexicon/titles.ts";
import type { PersonMention } from "./line.ts";
import type { OrganizationMention } from "./organizations.ts";
import type { Sentence } from "./reading.ts";
import type { Token } from "./tokens.ts";

/** Pieces of a sentence, in order: what a chain of titles is made of, and the rest. */
export type Item =
  | { readonly type: "person"; readonly start: number; readonly end: number; readonly person: PersonMention }
  | { readonly type: "org"; readonly start: number; readonly end: number; readonly org: OrganizationMention }
  | {
      readonly type: "title" | "tense" | "place" | "separator" | "other";
      readonly start: number;
      readonly end: number;
      readonly text: string;
      readonly token?: Token;
    };

/** A post that a chain states: which body (none where it must come from the context), which title. */
export interface ChainPost {
  readonly org: OrganizationMention | undefined;
  /** A place as the holder's territory: 丰城市 + 副市长. */
  readonly place: string | undefined;
  readonly title: string;
  readonly former: boolean;
  readonly start: number;
  readonly end: number;
}

/** A person with the titles before and behind the name. */
export interface Chain {
  readonly person: PersonMention;
  readonly posts: readonly ChainPost[];
  /** From the first title or body to the end of the name and what hangs on it. */
  readonly start: number;
  readonly end: number;
}

/** Index of the first token that begins at or behind a place (tokens are in order). */
function firstTokenFrom(tokens: readonly Token[], start: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

const SEPARATORS = new Set(["、", ",", ";", "兼", "和", "与", "及", "以及", "同时", "并"]);

/** Splits a sentence into items. */
export function itemsOf({ line, start, end }: Sentence): Item[] {
  const items: Item[] = [];
  const personAt = new Map<number, PersonMention>();
  const orgAt = new Map<number, OrganizationMention>();
  const starts: number[] = [];
  for (const person of line.persons) {
    if (person.start < start || person.end > end) continue;
    if (!personAt.has(person.start)) personAt.set(person.start, person);
    starts.push(person.start);
  }
  for (const org of line.organizations) {
    if (org.start < start || org.end > end) continue;
    if (!orgAt.has(org.start)) orgAt.set(org.start, org);
    starts.push(org.start);
  }
  starts.sort((left, right) => left - right);
  let nextStart = 0;
  let tokenIndex = firstTokenFrom(line.tokens, start);
  let at = start;
  while (at < end) {
    const person = personAt.get(at);
    if (person) {
      items.push({ type: "person", start: at, end: person.end, person });
      at = person.end;
      continue;
    }
    const org = orgAt.get(at);
    if (org) {
      items.push({ type: "org", start: at, end: org.end, org });
      at = org.end;
      continue;
    }
    while (tokenIndex < line.tokens.length && line.tokens[tokenIndex]!.end <= at) tokenIndex++;
    const token = line.tokens[tokenIndex];
    if (!token) break;
    // A person or a body may begin inside a word of the lexicon.
    while (nextStart < starts.length && starts[nextStart]! <= at) nextStart++;
    const next = Math.min(starts[nextStart] ?? end, token.end, end);
    const whole = token.start === at && token.end === next;
    const text = line.text.slice(at, next);
    const type = !whole
      ? "other"
      : token.title
        ? "title"
        : token.tense
          ? "tense"
          : token.place
            ? "place"
            : text.length < 3 && SEPARATORS.has(text)
              ? "separator"
              : "other";
    // 市教育局|长 is 局长 of the office: the title shares its first character.
    const head = type === "title" && text === "长" ? 1 : 0;
    items.push({ type, start: at - head, end: next, text: line.text.slice(at - head, next), token });
    at = next;
  }
  return items;
}

const isBracket = (item: Item | undefined, char: string): boolean => item?.type === "other" && item.text === char;

/** Index of the first item of the chain in front of the person at `index`. */
const HELD_BEFORE = /(?:[\u3400-\u9fff]为|当选|担任|出任|兼任|受聘为|聘为|任|当选为|选为)(?:首届|第.届)?(?:理事会)?$/;

const ELECTED = /^(?:全票|高票|当)?(?:当选|获选|被选)/;
const ORDINAL = /^(?:首届|新一届|第|[一二三四五六七八九十\d]+|届|的)$/;

/** Index of the first item of a title with its body and the council's number. */
function bodyBefore(items: readonly Item[], title: number): number {
  let first = title;
  for (let i = title - 1; i >= 0; i--) {
    const item = items[i]!;
    if (item.type !== "org" && item.type !== "tense" && !(item.type === "other" && ORDINAL.test(item.text))) break;
    first = i;
  }
  return first;
}

const RANK_ENDS = new Set(RANKS.map((rank) => rank.at(-1)!));
const LONGEST_RANK = Math.max(...RANKS.map(({ length }) => length));
const RANK = new RegExp(`(?:${RANK_WORDS})$`);
/** Index of the first item of a rank that ends at item `last` (中国工程院|院士), behind a body, a title or a separator. */
function rankStart(items: readonly Item[], last: number, text: string): number | undefined {
  const { end } = items[last]!;
  if (!RANK_ENDS.has(text[end - 1]!)) return undefined;
  const rank = RANK.exec(text.slice(Math.max(0, end - LONGEST_RANK), end));
  if (!rank) return undefined;
  let first = last;
  while (first > 0 && items[first]!.start > end - rank[0].length) first--;
  const before = items[first - 1]?.type;
  const whole = items[first]!.start === end - rank[0].length;
  return whole && (before === "org" || before === "title" || before === "separator") ? first : undefined;
}

const LONGEST_UNIT = 8;
/** Index of the first item of a firm's unit that no word tells for one, between the firm and its manager: …有限公司|大族锂电|副总经理. */
function unitStart(items: readonly Item[], last: number): number | undefined {
  const title = items[last + 1];
  if (title?.type !== "title" || !/(?:经理|总监|总裁|负责人)$/.test(title.text)) return undefined;
  let first = last;
  while (first > 0 && items[first - 1]!.type === "other" && items[last]!.end - items[first - 1]!.start <= LONGEST_UNIT)
    first--;
  const firm = items[first - 1];
  const length = items[last]!.end - items[first]!.start;
  return firm?.type === "org" &&
    firm.org.kind === "Enterprise" &&
    firm.org.form === "name" &&
    length > 1 &&
    items.slice(first, last + 1).every((item) => item.type === "other" && !item.token?.stop && HAN.test(item.text))
    ? first
    : undefined;
}
const HAN = /^[\u3400-\u9fff]+$/;

function chainStart(items: readonly Item[], index: number, text: string): number {
  let first = index;
  let ranked = false;
  for (let i = index - 1; i >= 0; i--) {
    const item = items[i]!;
    const rank = item.type === "other" ? rankStart(items, i, text) : undefined;
    if (rank !== undefined) {
      ranked = true;
      i = rank;
      continue;
    }
    // 暨百南主任、…: a title behind a name that has none in front is that name's own.
    if (item.type === "title" && i < index - 1 && items[i - 1]?.type === "person" && items[i - 2]?.type !== "title")
      break;
    if (item.type === "org" || item.type === "title" || item.type === "tense") {
      first = i;
      continue;
    }
    if (item.type === "place" && (items[i + 1]?.type === "title" || items[i + 1]?.type === "org")) {
      first = i;
      continue;
    }
    if (item.type === "separator") {
      if (item.text === ";" || items[i - 1]?.type === "person") break;
      // 甲当选理事长,乙…; 甲当选为学会第五届理事会会长,乙…: the title in front of the comma is the first one's.
      if (items[i - 1]?.type === "title") {
        // 选举产生主任、副主任,甲当选…: those were not said of anybody.
        if (item.text === "," && ELECTED.test(text.slice(items[index]!.end, items[index]!.end + 6))) break;
        const from = items[bodyBefore(items, i - 1)]!.start;
        if (HELD_BEFORE.test(text.slice(Math.max(0, from - 8), from))) break;
      }
      continue;
    }
    if (
      item.type === "other" &&
      /^[省市区县州镇乡校院]$/.test(item.text) &&
      items[i + 1]?.type === "title" &&
      /^(?:党委|纪委|团委|工会)/.test(text.slice(item.end, item.end + 2))
    ) {
      first = i;
      continue;
    }
    const unit = item.type === "other" ? unitStart(items, i) : undefined;
    if (unit !== undefined) {
      i = unit;
      continue;
    }
    if (
      item.type === "other" &&
      // 职教联盟|理事会主席: the council's seats are the consortium's.
      /^的$|^[\s"“”]$|^理事会$/.test(item.text) &&
      (items[i - 1]?.type === "org" || items[i - 1]?.type === "title")
    )
      continue;
    if (isBracket(item, ")")) {
      // A bracket behind a body or a title: an alias or a second reading of it.
      let open = i - 1;
      while (open >= 0 && !isBracket(items[open], "(") && i - open < 14 && items[open]!.type !== "person") open--;
      const before = items[open - 1];
      if (open > 0 && isBracket(items[open], "(") && (before?.type === "org" || before?.type === "title")) {
        i = open;
        continue;
      }
    }
    break;
  }
  // A rank alone is no post, and keeps the posts of others away.
  if (ranked && !items.slice(first, index).some(({ type }) => type === "title")) return index;
  // Bodies that have no title of their own are a list in front of the chain.
  for (;;) {
    const item = items[first];
    if (item?.type !== "org") break;
    const next = items[first + 1];
    if (next?.type !== "separator" || items[first + 2]?.type !== "org") break;
    if (next.text !== "、" && next.text !== "," && next.text !== ";" && next.text !== "和" && next.text !== "与") break;
    if (jointHead(items, first)) break;
    first += 2;
  }
  return items[first]?.type === "separator" ? first + 1 : first;
}

/** 东营港经济开发区、东营综合保税区党工委: two parks share the word behind them. */
const jointHead = (items: readonly Item[], index: number): boolean => {
  const left = items[index];
  const right = items[index + 2];
  return (
    left?.type === "org" &&
    right?.type === "org" &&
    left.org.kind === "Park" &&
    right.org.kind === "Government" &&
    right.org.parents[0]?.kind === "Park" &&
    items[index + 1]?.type === "separator"
  );
};

const FORMER_INSIDE = new RegExp(`^(${COMMITTEE_HEADS.join("|")})原(.+)$`);

const SCHOOL_ITSELF = {
  text: "学校",
  kind: "School",
  form: "deictic",
  parents: [],
  weak: false,
  anchored: false,
} as const satisfies Partial<OrganizationMention>;

/** Reads items [from, to) as posts. */
function postsIn(items: readonly Item[], from: number, to: number, text: string): ChainPost[] {
  const posts: ChainPost[] = [];
  let org: OrganizationMention | undefined;
  let place: string | undefined;
  let former = false;
  let orgStart = items[from]?.start ?? 0;
  for (let i = from; i < to; i++) {
    const item = items[i]!;
    switch (item.type) {
      case "org":
        if (jointHead(items, i)) {
          const right = items[i + 2] as Extract<Item, { type: "org" }>;
          org = { ...right.org, start: item.start, text: text.slice(item.start, right.end), parents: [] };
          orgStart = item.start;
          i += 2;
        } else {
          org = item.org;
          orgStart = item.start;
        }
        place = undefined;
        break;
      case "place":
        if (items[i + 1]?.type === "title") {
          place = item.text;
          org = undefined;
          orgStart = item.start;
        }
        break;
      case "tense":
        former = item.token?.tense === "former";
        break;
      case "title": {
        let title = item.text;
        let end = item.end;
        const inside = FORMER_INSIDE.exec(title);
        if (inside) {
          title = inside[1]! + inside[2]!;
          former = true;
        }
        // 副总经理(副局长): the second reading belongs to the title.
        if (isBracket(items[i + 1], "(") && items[i + 2]?.type === "title" && isBracket(items[i + 3], ")")) {
          title = text.slice(item.start, items[i + 3]!.end);
          end = items[i + 3]!.end;
          i += 3;
        }
        posts.push({
          org,
          place,
          title,
          former,
          start: posts.length === 0 ? Math.min(orgStart, item.start) : item.start,
          end,
        });
        former = false;
        break;
      }
      case "other":
        if (/^[省市区县州镇乡]$/.test(item.text) && items[i + 1]?.type === "title") {
          place = item.text;
          org = undefined;
          orgStart = item.start;
        }
        // 校|党委副书记: behind a post elsewhere the school's own.
        if (/^[校院]$/.test(item.text) && items[i + 1]?.type === "title") {
          org = { ...SCHOOL_ITSELF, start: item.start, end: item.end };
          place = undefined;
          orgStart = item.start;
        }
        if (item.text === "(") while (i < to && !isBracket(items[i], ")")) i++;
        break;
      default:
    }
  }
  return posts;
}

/** The chain around the person at `index`. */
export function chainOf(items: readonly Item[], index: number, text: string): Chain {
  const item = items[index] as Extract<Item, { type: "person" }>;
  if (item.person.address)
    return {
      person: item.person,
      posts: [],
      start: item.start,
      end: items[index + 1]?.type === "title" ? items[index + 1]!.end : item.end,
    };
  const first = chainStart(items, index, text);
  const posts = postsIn(items, first, index, text);
  let end = item.end;
  const behind = items[index + 1];
  // 李晖副院长; but a title that a further name follows is that name's: 李晖、副院长王.
  if (behind?.type === "title" && items[index + 2]?.type !== "person") {
    const head = items[first];
    const org = head?.type === "org" && posts.length === 0 ? head.org : undefined;
    if (posts.length === 0)
      posts.push({
        org,
        place: undefined,
        title: behind.text,
        former: false,
        start: org?.start ?? item.start,
        end: behind.end,
      });
    end = behind.end;
  }
  const honorific = /^(?:先生|女士|同志|教授|副教授|博士|老师|院士)+/.exec(text.slice(end, end + 8));
  if (honorific) end += honorific[0].length;
  // John Smith(ABX公司培训总监)
  const open = items.findIndex(({ start }) => start >= end);
  if (open > 0 && items[open]!.start === end && isBracket(items[open], "(")) {
    let close = open + 1;
    while (close < items.length && !isBracket(items[close], ")") && items[close]!.type !== "person") close++;
    if (isBracket(items[close], ")")) {
      const inner = postsIn(items, open + 1, close, text).filter(({ org, place }) => org || place);
      posts.push(...inner);
      if (inner.length > 0) end = items[close]!.end;
    }
  }
  const start = first < index ? items[first]!.start : item.start;
  return { person: item.person, posts, start, end };
}

/** 丰城市委 → 丰城市: the place that a mayor's other post shows. */
export function territoryOf(name: string): string | undefined {
  const match =
    /^(?:中共)?(.+?(?:省|自治区|市|自治州|州|盟|区|自治县|县|旗|镇|乡))(?:委|党委|人民政府|政府|人大|政协)/.exec(name);
  return match?.[1];
}

export const isPlaceTitle = (title: string): boolean => PLACE_TITLES.test(title);
