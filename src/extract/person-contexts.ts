import { TRANSLITERATION } from "./lexicon/surnames.ts";
import { RANK_WORDS } from "./lexicon/titles.ts";
import type { Line, PersonMention } from "./line.ts";
import { nameCandidates, surnameLength } from "./names.ts";
import { inside, isPunct, nameAt, nameEndingAt } from "./person-names.ts";
import { matchesOf } from "./matches.ts";
import { LONGEST_PERIOD, periodBefore } from "./periods.ts";

/** Behind a list of names, how many they are: 等, 等40人, 二十三位同志. */
export const SO_MANY = String.raw`(?:等)?(?:(?:[二两三四五六七八九十]{1,3}|\d{1,3})(?:人|位|名)(?:同志)?)?`;

/** What shows that a list of names before it holds a post: 明和、全胜利任副秘书长. */
export const HOLDS = new RegExp(
  `^${SO_MANY}(?:分别|同时|一并|均)?(?:当选|任|担任|出任|兼任|受聘|获聘|被聘|被推选|被选为|为|现任|现为|接任|继任|就任|荣任|被任命|[调升转改]任|卸任|辞去)`,
);

/** UTF-16 units of 等二十三位同志分别, and no less. */
const LONGEST_TAIL = 10;
const LIST_TAIL = new RegExp(`${SO_MANY}(?:分别|同时|一并|均)?$`);

/** 尹向明当选理事长; 欧阳雪莲、令狐青受聘为副院长. */
export function beforeHolds(line: Line, known: ReadonlySet<string> | undefined): void {
  const { text } = line;
  const titles = line.tokens.filter(({ title }) => title);
  if (titles.length === 0) return;
  for (const match of matchesOf(text, /(?:当选|担任|出任|兼任|受聘|获聘|被聘|[调升转改卸]任|辞去|任|为)/g)) {
    const rest = text.slice(match.index, match.index + 48);
    if (!HOLDS.test(rest)) continue;
    if (match[0] === "为" && /^为(?:当选|担任|任|出任|兼任|主持|致辞|讲话|代表|宣读)/.test(rest)) continue;
    if (titles.some(({ start, end }) => start < match.index && end > match.index)) continue;
    const after =
      /^(?:当选|担任|出任|兼任|受聘|获聘|被聘|[调升转改卸]任|辞去|任|为)(?:聘)?(?:为|担任)?(?:[^,。;、]{0,30})/.exec(
        rest,
      );
    const end = match.index + (after?.[0].length ?? 0);
    if (!titles.some(({ start }) => start > match.index && start <= end)) continue;
    let cursor = match.index;
    const tail = LIST_TAIL.exec(text.slice(Math.max(0, cursor - LONGEST_TAIL), cursor));
    cursor -= tail?.[0].length ?? 0;
    // 周海琦,2021年3月起|担任
    cursor -= periodBefore(text.slice(Math.max(0, cursor - LONGEST_PERIOD), cursor));
    const names: PersonMention[] = [];
    for (;;) {
      const name = nameEndingAt(line, cursor, known);
      if (!name) break;
      names.unshift(name);
      const before = text[name.start - 1];
      if (before !== "、" && before !== "和" && before !== "与" && before !== "及") break;
      cursor = name.start - (text.startsWith("以及", name.start - 2) ? 2 : 1);
    }
    for (const name of names) if (!inside(line, name.start, name.end)) line.persons.push(name);
  }
}

/** 李廷茹博士, 严刚先生. */
export function beforeHonorific(line: Line, known: ReadonlySet<string> | undefined): void {
  for (const match of matchesOf(line.text, /先生|女士|教授|博士|同志|院士/g)) {
    if (line.text[match.index - 1] === "副") continue;
    const name = nameEndingAt(line, match.index, known);
    if (name && !inside(line, name.start, name.end)) line.persons.push(name);
  }
}

/** 方圆(某大学校长): a bracket with a post behind it makes even a common word a name. */
export function beforeBracket(line: Line): void {
  for (const match of !line.text.includes("(")
    ? []
    : matchesOf(line.text, /(?<=^|[:、,。;和与\s])(?=([\u3400-\u9fff]{2,4})\(([^()]{3,60})\))/g)) {
    const [, name, inner] = match;
    const start = match.index;
    const open = start + name!.length + 1;
    if (!line.tokens.some((token) => token.title && token.start > open && token.end <= open + inner!.length)) continue;
    if (
      !line.tokens.some(
        (token) =>
          (token.suffix || token.weak || token.body) && token.start >= open && token.end <= open + inner!.length,
      )
    )
      continue;
    const surname = surnameLength(name!);
    if (!surname || name!.length - surname > 2 || name!.length === surname) continue;
    if (inside(line, start, start + name!.length) || line.tokenAt.get(start)?.suffix) continue;
    line.persons.push({ start, end: start + name!.length, name: name! });
  }
}

/** 巴特尔达拉因工作调动不再担任…: the name at the head of a clause that ends a post. */
export function leaving(line: Line): void {
  for (const match of !line.text.includes("不再")
    ? []
    : matchesOf(
        line.text,
        /(?:^|[,。;、])([\u3400-\u9fff·]{2,10}?)(?:因[^,。;]{1,12},?)?(?:已|将|完成使命,)?不再(?:担任|兼任)/g,
      )) {
    const start = match.index + match[0].indexOf(match[1]!);
    const end = start + match[1]!.length;
    if (inside(line, start, end)) continue;
    if (
      line.tokens.some(
        (t) =>
          t.start >= start &&
          t.start < end &&
          (t.title || t.suffix || t.stop || (t.end - t.start > 1 && (t.generic || t.place))),
      )
    )
      continue;
    line.persons.push({ start, end, name: match[1]! });
  }
}

/** 让·皮埃尔, 巴特尔·那生: dotted names by their sounds, wherever a word begins. */
export function dotted(line: Line): void {
  if (!line.text.includes("·")) return;
  for (const match of matchesOf(line.text, /[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8}){1,3}/g)) {
    const first = match[0].indexOf("·");
    for (let skip = 0; skip < first; skip++) {
      const start = match.index + skip;
      const head = match[0].slice(skip, first);
      if (![...head].every((char) => soundsForeign.has(char))) continue;
      const previous = line.text[start - 1];
      const token = line.tokenTo.get(start);
      if (skip > 0 && !(token && (token.stop || token.title || token.suffix))) continue;
      if (skip === 0 && !isPunct(previous) && !(token && (token.stop || token.title || token.suffix || token.weak)))
        continue;
      const [best] = nameCandidates(line.text, start, line.tokenAt);
      if (best && !inside(line, start, best.end))
        line.persons.push({ start, end: best.end, name: line.text.slice(start, best.end) });
      break;
    }
  }
}

const soundsForeign = new Set(TRANSLITERATION);

/** 某大学教授于建礼, 中国工程院院士孙葆国: a rank in front of a name; no post, but a person. */
const RANK = new RegExp(`(?:${RANK_WORDS}|研究员)(?=[\u3400-\u9fff])`, "g");
export function afterRank(line: Line, known: ReadonlySet<string> | undefined): void {
  for (const match of matchesOf(line.text, RANK)) {
    const joined = line.text[match.index - 1] === "、";
    const before = line.tokenTo.get(match.index) ?? line.tokenTo.get(match.index - 1);
    const holder = joined ? line.tokenTo.get(match.index - 1) : before;
    // …副校长、教授|李明: behind a post the rank is the same person's.
    if (!holder || !(joined ? holder.title : holder.suffix || holder.weak || holder.title)) continue;
    const at = match.index + match[0].length;
    // 专家|顾问 is one word.
    const found = line.tokenAt.get(at) && nameAt(line, at, known, true);
    if (found) line.persons.push(found);
  }
}

/** English words that stand in the names of bodies, and in nobody's. */
const NO_PERSON =
  /\b(?:Group|Ltd|Inc|Corp|Company|University|College|School|Institute|Academy|Daily|News|Press|Media|Center|Centre|Bureau|Association|Education|China|International|System|Systems|Vocational|Technical|Technology|Technologies|Industry|Software|Bank|Hotel|Union|Alliance|Council|Forum|Conference|Summit|Cloud|Open|Office|Engineering|Science)\b/;

/** John Smith(…), in a list or before a bracket. */
export function latin(line: Line): void {
  for (const match of !/[A-Z]/.test(line.text)
    ? []
    : matchesOf(
        line.text,
        /(?<=^|[、,:由和与为(]|教授|先生|女士)[A-Z][a-zà-ɏ]+(?: [A-Z][a-zà-ɏ.]+){1,2}(?=[(、,。和与先女教]|$)/g,
      )) {
    const end = match.index + match[0].length;
    if (NO_PERSON.test(match[0])) continue;
    if (!inside(line, match.index, end)) line.persons.push({ start: match.index, end, name: match[0] });
  }
}
