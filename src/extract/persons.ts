import { COMPOUND_SURNAMES, SINGLE_SURNAMES, TRANSLITERATION } from "./lexicon/surnames.ts";
import type { Line, PersonMention } from "./line.ts";
import { foreignName, nameCandidates } from "./names.ts";
import type { Token } from "./tokens.ts";
import { firstWordLength, tagWords } from "./words.ts";

const SURNAME_FORM = new RegExp(`^(?:${COMPOUND_SURNAMES.join("|")}|[${SINGLE_SURNAMES}])$`);
/** Between a title and the names that hold it: 副秘书长有高和、于成; 秘书长任命为诸葛长青. */
const TITLE_LINK =
  /^(?:分别)?(?:由|为|是|有|:|任命为|聘任|聘请|人选为|人选是|分别是|分别为|分别由|一职由|职务由|则由|仍由|继续由|改由|现由)(?:的是)?/;
/** Words that a name follows though no title stands before it. */
const NAME_SLOT =
  /(?:主持人|发布人|主讲人|报告人|主讲嘉宾|发言人|揭牌人|签约人|代表人|主讲|授课人|点评人|嘉宾主持)(?:是|为|有|:|由)?$|(?:省|市|县|区|校|院|集团|公司|学校|学院)领导$|(?:领导|嘉宾|专家|代表|人员|同志)(?:有|是|包括|:|为)$|(?:聘任|聘请|推选|选举|选聘|任命|增选|增补)$|(?:由)$|(?:揭牌|揭幕|签字|签约|主持|致辞|讲话|发言|出席|到会|参加)(?:会议|大会|仪式|活动)?的(?:还|另)?(?:有|是|为)$/;
/** What shows that a list of names before it holds a post: 明和、全胜利任副秘书长. */
const HOLDS = /^(?:等)?(?:[二两三四五六七八九十]人)?(?:分别|同时|一并|均)?(?:当选|任|担任|出任|兼任|受聘|获聘|被聘|被推选|被选为|为|现任|现为|接任|继任|就任|荣任|被任命)/;

/** Words after a title that are no name. */
function plainWord(text: string): boolean {
  const length = firstWordLength(text);
  if (length < 2) return false;
  const [first] = tagWords(text.slice(0, length));
  return first !== undefined && first.word.length >= Math.min(text.length, 2) && !/^nr/.test(first.tag) && first.word.length >= text.length;
}

/** The likeliest name at a place, checked against common words. */
function nameAt(line: Line, start: number, known: ReadonlySet<string> | undefined, strict: boolean): PersonMention | undefined {
  const token = line.tokenAt.get(start);
  if (token && (token.suffix || token.body || (token.title && !known?.has(line.text.slice(token.start, token.end))))) return undefined;
  for (const { end, score } of nameCandidates(line.text, start, line.tokenAt, known)) {
    if (strict && score < 2) continue;
    const name = line.text.slice(start, end);
    if (plainWord(name) && !known?.has(name) && !(score >= 2.5 && officeBefore(line, start) && !/^(?:方面|有关|全体|时间|计划|项目|任务|单位|安排|关系|高度|成果|温馨|明确)$/.test(name))) continue;
    if (inside(line, start, end)) continue;
    if (/^[和与及]/.test(name) && !known?.has(name) && line.tokenAt.get(end)?.title) continue;
    return { start, end, name };
  }
  return undefined;
}

/** A body or a place with its title stands right before: a word there is a name, however common (…党委书记展望). */
function officeBefore(line: Line, start: number): boolean {
  const title = line.tokenTo.get(start);
  if (!title?.title) return false;
  const before = line.tokenTo.get(title.start);
  return Boolean(before && (before.suffix || before.weak || before.place || before.body || line.text[before.start] === "、" || line.text[before.start] === "兼"));
}

const inside = (line: Line, start: number, end: number): boolean =>
  line.books.some((book) => start < book.end && end > book.start) || line.persons.some((person) => start < person.end && end > person.start);

const isPunct = (char: string | undefined): boolean => char === undefined || /[^\p{L}\p{N}]/u.test(char);

/** Names that follow a title, one of the words for a slot, or stand before a title. Adds them to the line. */
export function findPersons(line: Line, known?: ReadonlySet<string>): void {
  const { text, tokens } = line;
  for (const [index, token] of tokens.entries()) {
    if (!token.title) continue;
    const next = tokens[index + 1];
    if (next?.suffix && !next.generic) continue;
    afterTitle(line, index, known);
    beforeTitle(line, token, known);
  }
  for (const match of text.matchAll(/[由有是为:聘任请选命人长讲导]/g)) {
    const at = match.index + 1;
    if (!NAME_SLOT.test(text.slice(Math.max(0, at - 12), at))) continue;
    const strict = /由$/.test(text.slice(0, at));
    addList(line, at, known, strict);
  }
  beforeHolds(line, known);
  beforeHonorific(line, known);
  leaving(line);
  beforeBracket(line);
  latin(line);
  dotted(line);
  afterRank(line, known);
  line.persons.sort((left, right) => left.start - right.start);
}

function afterTitle(line: Line, index: number, known: ReadonlySet<string> | undefined): void {
  const { text, tokens } = line;
  let at = tokens[index]!.end;
  // 理事长 倪军毅, 主持人:…: a title at the head of a line, as in a list of posts.
  if (/^\s*$/.test(text.slice(0, tokens[index]!.start))) at += /^[\s:]{0,2}/.exec(text.slice(at))![0].length;
  else if (text[at] === " ") at++;
  const group = /^\([^()]{1,12}\)/.exec(text.slice(at, at + 14));
  if (group) at += group[0].length;
  const link = TITLE_LINK.exec(text.slice(at, at + 8));
  if (link) {
    addList(line, at + link[0].length, known, /^(?:是|为|:|有|由)/.test(link[0]) && link[0].length === 1 && !/^[由为有:]/.test(link[0]));
    return;
  }
  const long = text.slice(at, at + 9).includes("·") ? undefined : foreignName(text, at, line.tokenAt);
  const straight = long && long.end - at > 3 && !inside(line, at, long.end) ? { start: at, end: long.end, name: text.slice(at, long.end) } : nameAt(line, at, known, false);
  if (straight) {
    line.persons.push(straight);
    continueList(line, straight.end, known);
    return;
  }
  const before = tokens[index - 1];
  if (!before || before.shape === "punct" || before.stop) return;
  const foreign = foreignName(text, at, line.tokenAt);
  if (foreign && !inside(line, at, foreign.end)) line.persons.push({ start: at, end: foreign.end, name: text.slice(at, foreign.end) });
}

/** 李晖副院长, 安江英教授 and the short 暨主任 (left to `addresses`). */
function beforeTitle(line: Line, title: Token, known: ReadonlySet<string> | undefined): void {
  const { text } = line;
  for (const length of [4, 3, 2]) {
    const start = title.start - length;
    if (start < 0) continue;
    const name = text.slice(start, title.start);
    if (!/^[\u3400-\u9fff]+$/.test(name)) continue;
    const surname = COMPOUND_SURNAMES.some((word) => name.startsWith(word)) ? 2 : SURNAME_FORM.test(name[0]!) ? 1 : 0;
    if (!surname || length - surname > 2 || length - surname < 1 || (surname === 1 && length > 3)) continue;
    const previous = text[start - 1];
    const token = line.tokenTo.get(start);
    const free = isPunct(previous) || Boolean(token && (token.stop || token.suffix || token.weak));
    if (!free || inside(line, start, title.start)) continue;
    if (!known?.has(name)) {
      if (plainWord(name) || tagWords(name).some(({ word, tag }) => word.length >= 2 && !/^nr/.test(tag))) continue;
      if (line.tokens.some((t) => t.start >= start && t.end <= title.start && (t.suffix || t.weak || t.place || t.stop || t.title || (t.generic && t.end - t.start > 1)))) continue;
      if (/[副党常任为是兼聘原前现]/.test(name.at(-1)!)) continue;
    }
    line.persons.push({ start, end: title.start, name });
    return;
  }
}

/** A name, and those listed behind it. */
function addList(line: Line, at: number, known: ReadonlySet<string> | undefined, strict: boolean): void {
  const first = nameAt(line, at, known, strict);
  if (!first) return;
  const more = listFrom(line, first.end, known);
  const after = line.text.slice(more.at(-1)?.end ?? first.end);
  if (strict && more.length === 0 && !known?.has(first.name)) {
    // 由 is followed by many things: a lone name counts where a deed of persons follows.
    if (!/^(?:等)?(?:同志|先生|女士)?(?:来)?(?:主持|致辞|致|讲话|发言|介绍|汇报|宣读|宣布|作|做|担任|兼任|出任|代表|揭牌|签|解读|通报|总结|部署|带队|率领|完成|任|接任)/.test(after)) return;
  }
  line.persons.push(first, ...more);
}

const continueList = (line: Line, at: number, known: ReadonlySet<string> | undefined): void => {
  line.persons.push(...listFrom(line, at, known));
};

/** The names of a plain list: 、 name 、 name. */
function listFrom(line: Line, from: number, known: ReadonlySet<string> | undefined): PersonMention[] {
  const found: PersonMention[] = [];
  let at = from;
  for (;;) {
    const separator = /^(?:\([^()]{1,20}\))?(?:、|和|与|及|以及|,(?=[^,。]{2,4}[、,。]))/.exec(line.text.slice(at, at + 26));
    if (!separator) return found;
    let next = nameAt(line, at + separator[0].length, known, false);
    if (!next && /·/.test(line.text.slice(Math.max(0, from - 12), from))) {
      const start = at + separator[0].length;
      const foreign = foreignName(line.text, start, line.tokenAt);
      if (foreign) next = { start, end: foreign.end, name: line.text.slice(start, foreign.end) };
    }
    if (!next) return found;
    const end = line.text[next.end];
    const token = line.tokenAt.get(next.end);
    const closes = isPunct(end) || /^(?:等|和|与|及|[二两三四五六七八九十]人)/.test(line.text.slice(next.end)) || Boolean(token?.stop) || HOLDS.test(line.text.slice(next.end)) || known?.has(next.name);
    if (!closes) return found;
    if (!known?.has(next.name) && token?.title) return found;
    found.push(next);
    at = next.end;
  }
}

/** 尹向明当选理事长; 欧阳雪莲、令狐青受聘为副院长. */
function beforeHolds(line: Line, known: ReadonlySet<string> | undefined): void {
  const { text, tokens } = line;
  for (const match of text.matchAll(/(?:当选|担任|出任|兼任|受聘|获聘|被聘|任|为)/g)) {
    if (!HOLDS.test(text.slice(match.index))) continue;
    if (match[0] === "为" && /^为(?:当选|担任|任|出任|兼任|主持|致辞|讲话|代表|宣读)/.test(text.slice(match.index))) continue;
    if (tokens.some(({ title, start, end }) => title && start < match.index && end > match.index)) continue;
    const after = /^(?:当选|担任|出任|兼任|受聘|获聘|被聘|任|为)(?:聘)?(?:为|担任)?(?:[^,。;、]{0,30})/.exec(text.slice(match.index));
    const end = match.index + (after?.[0].length ?? 0);
    if (!tokens.some(({ title, start }) => title && start > match.index && start <= end)) continue;
    let cursor = match.index;
    const tail = /(?:等)?(?:[二两三四五六七八九十]人)?(?:分别|同时|一并|均)?$/.exec(text.slice(Math.max(0, cursor - 6), cursor));
    cursor -= tail?.[0].length ?? 0;
    const names: PersonMention[] = [];
    for (;;) {
      const name = nameEndingAt(line, cursor, known);
      if (!name) break;
      names.unshift(name);
      const before = text[name.start - 1];
      if (before !== "、" && before !== "和" && before !== "与") break;
      cursor = name.start - 1;
    }
    for (const name of names) if (!inside(line, name.start, name.end)) line.persons.push(name);
  }
}

/** 李廷茹博士, 严刚先生. */
function beforeHonorific(line: Line, known: ReadonlySet<string> | undefined): void {
  for (const match of line.text.matchAll(/先生|女士|教授|博士|同志|院士/g)) {
    if (line.text[match.index - 1] === "副") continue;
    const name = nameEndingAt(line, match.index, known);
    if (name && !inside(line, name.start, name.end)) line.persons.push(name);
  }
}

/** 方圆(某大学校长): a bracket with a post behind it makes even a common word a name. */
function beforeBracket(line: Line): void {
  for (const match of !line.text.includes("(") ? [] : line.text.matchAll(/(?<=^|[:、,。;和与\s])(?=([\u3400-\u9fff]{2,4})\(([^()]{3,60})\))/g)) {
    const [, name, inner] = match;
    const start = match.index;
    const open = start + name!.length + 1;
    if (!line.tokens.some((token) => token.title && token.start > open && token.end <= open + inner!.length)) continue;
    if (!line.tokens.some((token) => (token.suffix || token.weak || token.body) && token.start >= open && token.end <= open + inner!.length)) continue;
    const surname = COMPOUND_SURNAMES.some((word) => name!.startsWith(word)) ? 2 : SURNAME_FORM.test(name![0]!) ? 1 : 0;
    if (!surname || name!.length - surname > 2 || name!.length === surname) continue;
    if (inside(line, start, start + name!.length) || line.tokenAt.get(start)?.suffix) continue;
    line.persons.push({ start, end: start + name!.length, name: name! });
  }
}

/** 巴特尔达拉因工作调动不再担任…: the name at the head of a clause that ends a post. */
function leaving(line: Line): void {
  for (const match of !line.text.includes("不再") ? [] : line.text.matchAll(/(?:^|[,。;、])([\u3400-\u9fff·]{2,10}?)(?:因[^,。;]{1,12},?)?(?:已|将|完成使命,)?不再(?:担任|兼任)/g)) {
    const start = match.index + match[0].indexOf(match[1]!);
    const end = start + match[1]!.length;
    if (inside(line, start, end)) continue;
    if (line.tokens.some((t) => t.start >= start && t.start < end && (t.title || t.suffix || t.stop || (t.end - t.start > 1 && (t.generic || t.place))))) continue;
    line.persons.push({ start, end, name: match[1]! });
  }
}

/** 让·皮埃尔, 巴特尔·那生: dotted names by their sounds, wherever a word begins. */
function dotted(line: Line): void {
  if (!line.text.includes("·")) return;
  for (const match of line.text.matchAll(/[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8}){1,3}/g)) {
    const first = match[0].indexOf("·");
    for (let skip = 0; skip < first; skip++) {
      const start = match.index + skip;
      const head = match[0].slice(skip, first);
      if (![...head].every((char) => soundsForeign.has(char))) continue;
      const previous = line.text[start - 1];
      const token = line.tokenTo.get(start);
      if (skip > 0 && !(token && (token.stop || token.title || token.suffix))) continue;
      if (skip === 0 && !isPunct(previous) && !(token && (token.stop || token.title || token.suffix || token.weak))) continue;
      const [best] = nameCandidates(line.text, start, line.tokenAt);
      if (best && !inside(line, start, best.end)) line.persons.push({ start, end: best.end, name: line.text.slice(start, best.end) });
      break;
    }
  }
}
const soundsForeign = new Set(TRANSLITERATION);

/** 某大学教授于建礼, 中国工程院院士孙葆国: a rank in front of a name; no post, but a person. */
function afterRank(line: Line, known: ReadonlySet<string> | undefined): void {
  for (const match of line.text.matchAll(/(?:教授|院士|博士|研究员|专家|老师)(?=[\u3400-\u9fff])/g)) {
    const before = line.tokenTo.get(match.index) ?? line.tokenTo.get(match.index - 1);
    if (!before || !(before.suffix || before.weak || before.title)) continue;
    const found = nameAt(line, match.index + match[0].length, known, true);
    if (found) line.persons.push(found);
  }
}

/** John Smith(…), in a list or before a bracket. */
function latin(line: Line): void {
  for (const match of !/[A-Z]/.test(line.text) ? [] : line.text.matchAll(/(?<=^|[、,:由和与为(]|教授|先生|女士)[A-Z][a-zà-ɏ]+(?: [A-Z][a-zà-ɏ.]+){1,2}(?=[(、,。和与先女教]|$)/g)) {
    const end = match.index + match[0].length;
    if (!inside(line, match.index, end)) line.persons.push({ start: match.index, end, name: match[0] });
  }
}

const endsWord = (token: Token | undefined): boolean => Boolean(token && (token.stop || token.title || token.suffix || token.weak));

/** A name whose last character stands before `end`, with a boundary in front. */
function nameEndingAt(line: Line, end: number, known: ReadonlySet<string> | undefined): PersonMention | undefined {
  const tail = line.text.slice(Math.max(0, end - 24), end);
  const dotted = !tail.includes("·") ? null : /[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8}){1,3}$/.exec(tail);
  if (dotted) return { start: end - dotted[0].length, end, name: dotted[0] };
  for (const length of [4, 3, 2]) {
    const start = end - length;
    if (start < 0) continue;
    const boundary = start === 0 || isPunct(line.text[start - 1]) || endsWord(line.tokenTo.get(start)) || /[和与]/.test(line.text[start - 1]!);
    if (!boundary) continue;
    const name = line.text.slice(start, end);
    if (!/^[\u3400-\u9fff]+$/.test(name)) continue;
    const surname = COMPOUND_SURNAMES.some((word) => name.startsWith(word)) ? 2 : SURNAME_FORM.test(name[0]!) ? 1 : 0;
    if (!surname || length - surname > 2 || (surname === 1 && length > 3) || length === surname) continue;
    if (!known?.has(name) && (plainWord(name) || /[现已曾则也均都兼将仍续并再又同]$/.test(name))) continue;
    return { start, end, name };
  }
  return undefined;
}

/**
 * The names to trust in a document, from a first reading of its lines: where one reading is another and a character
 * more (何杰, 何杰来), the one that also stands without it.
 */
export function trustedNames(lines: readonly Line[], text: string): Set<string> {
  const names = new Set(lines.flatMap(({ persons }) => persons.map(({ name }) => name)));
  const count = (name: string): number => text.split(name).length - 1;
  for (const name of names) {
    const shorter = name.slice(0, -1);
    if (shorter.length < 2 || shorter.includes("·") || COMPOUND_SURNAMES.some((surname) => surname === shorter)) continue;
    if (names.has(shorter) ? count(shorter) > count(name) : count(shorter) > count(name) && (/[为在向对和与将于从到任来出作以参宣发提现接还再]$/.test(name) || (name.length > 3 && count(shorter) > count(name) * 2))) {
      names.delete(name);
      names.add(shorter);
    }
  }
  return names;
}

const DEED_BEHIND = /^(?:作(?:了)?[^,。;]{0,20}报告|主持|致辞|致欢迎|讲话|发言|宣读|宣布|代表|强调|指出|表示|介绍|汇报|总结|带队|出席|首先|最后|接着)/;

/** Names without a title at the head of a clause that a deed follows; to trust where the page says them more than once. */
export function untitledNames(lines: readonly Line[], text: string): Set<string> {
  const found = new Set<string>();
  for (const line of lines) {
    for (const match of line.text.matchAll(/(?:^|[。;,、!?])\s*(?=[\u3400-\u9fff]{2,4})/g)) {
      const start = match.index + match[0].length;
      const name = nameAt(line, start, undefined, true);
      if (!name || name.name.length < 2 || plainWord(name.name) || !DEED_BEHIND.test(line.text.slice(name.end))) continue;
      if (tagWords(name.name).some(({ word, tag }) => word.length > 1 && !/^nr/.test(tag))) continue;
      if (text.split(name.name).length > 2) found.add(name.name);
    }
  }
  return found;
}

/** Finds the names already known from elsewhere in the document. */
export function findKnown(line: Line, known: ReadonlySet<string>): void {
  for (const name of known) {
    for (let at = line.text.indexOf(name); at >= 0; at = line.text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (inside(line, at, end)) continue;
      // 和平 in 和平区: a known name inside a longer word of the lexicon is no name.
      const cover = line.tokens.find((token) => token.start <= at && token.end > end && token.shape === "word" && !token.stop);
      if (cover || line.tokens.some((token) => token.start < at && token.end > at && token.end < end && (token.suffix || token.place))) continue;
      line.persons.push({ start: at, end, name });
    }
  }
  line.persons.sort((left, right) => left.start - right.start);
}

const ADDRESS = /(?<=^|[^\u3400-\u9fff]|[由与和及]|日|后|中|是|让|请)([\u3400-\u9fff]{1,2})(?:副)?(?:院长|书记|校长|主任|局长|处长|会长|秘书长|理事长|董事长|总经理|经理|市长|区长|县长|厅长|部长|总)(?![\u3400-\u9fff]{0,2}(?:会议|办公|单位))/g;

/** Finds short addresses (钱院长, 蔡书记), where the page names one person of that surname. */
export function findAddresses(line: Line, known: ReadonlySet<string>): void {
  for (const match of line.text.matchAll(ADDRESS)) {
    const surname = match[1]!;
    const bearers = [...known].filter((name) => name.startsWith(surname) && name.length > surname.length);
    const end = match.index + surname.length;
    if (bearers.length === 1 && !inside(line, match.index, end)) line.persons.push({ start: match.index, end, name: bearers[0]!, address: true });
  }
  line.persons.sort((left, right) => left.start - right.start);
}
