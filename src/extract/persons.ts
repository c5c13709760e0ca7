import { firstUnits } from "../clean/starts.ts";
import type { Line, PersonMention } from "./line.ts";
import { foreignName, mayBegin, surnameLength } from "./names.ts";
import {
  afterRank,
  beforeBracket,
  beforeHolds,
  beforeHonorific,
  dotted,
  HOLDS,
  latin,
  leaving,
} from "./person-contexts.ts";
import { inside, isPunct, nameAt, plainWord } from "./person-names.ts";
import type { Token } from "./tokens.ts";
import { tagWords } from "./words.ts";

/** Between a title and the names that hold it: 副秘书长有高和、于成; 秘书长任命为诸葛长青. */
const TITLE_LINK =
  /^(?:分别)?(?:由|为|是|有|:|任命为|聘任|聘请|人选为|人选是|分别是|分别为|分别由|一职由|职务由|则由|仍由|继续由|改由|现由)(?:的是)?/;

/** Words that a name follows though no title stands before it; looked at backwards from where it begins. */
const NAME_SLOT =
  /(?<=(?:主持人|发布人|主讲人|报告人|主讲嘉宾|发言人|揭牌人|签约人|代表人|主讲|授课人|点评人|嘉宾主持)(?:是|为|有|:|由)?|(?:省|市|县|区|校|院|集团|公司|学校|学院)方?领导|(?:领导|嘉宾|专家|代表|人员|同志)(?:有|是|包括|:|为)|(?:聘任|聘请|推选|选举|选聘|任命|增选|增补)|(?:由)|(?:揭牌|揭幕|签字|签约|主持|致辞|讲话|发言|出席|到会|参加)(?:会议|大会|仪式|活动)?的(?:还|另)?(?:有|是|为))/y;

const SLOT_ENDS = firstUnits("由有是为:聘任请选命人长讲导");

/** Names that follow a title, one of the words for a slot, or stand before a title. Adds them to the line. */
export function findPersons(line: Line, known?: ReadonlySet<string>): void {
  const { text, tokens } = line;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (!token.title) continue;
    const next = tokens[index + 1];
    if (next?.suffix && !next.generic) continue;
    afterTitle(line, index, known);
    beforeTitle(line, token, known);
  }
  for (let at = 1; at < text.length; at++) {
    if (!SLOT_ENDS[text.charCodeAt(at - 1)] || !mayBegin(text, at)) continue;
    NAME_SLOT.lastIndex = at;
    if (NAME_SLOT.test(text)) addList(line, at, known, text[at - 1] === "由");
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
    addList(
      line,
      at + link[0].length,
      known,
      /^(?:是|为|:|有|由)/.test(link[0]) && link[0].length === 1 && !/^[由为有:]/.test(link[0]),
    );
    return;
  }
  const long = text.slice(at, at + 9).includes("·") ? undefined : foreignName(text, at, line.tokenAt);
  const straight =
    long && long.end - at > 3 && !inside(line, at, long.end)
      ? { start: at, end: long.end, name: text.slice(at, long.end) }
      : nameAt(line, at, known, false);
  if (straight) {
    line.persons.push(straight);
    continueList(line, straight.end, known);
    return;
  }
  const before = tokens[index - 1];
  if (!before || before.shape === "punct" || before.stop) return;
  const foreign = foreignName(text, at, line.tokenAt);
  if (foreign && !inside(line, at, foreign.end))
    line.persons.push({ start: at, end: foreign.end, name: text.slice(at, foreign.end) });
}

/** 李晖副院长, 安江英教授 and the short 暨主任 (left to `addresses`). */
function beforeTitle(line: Line, title: Token, known: ReadonlySet<string> | undefined): void {
  const { text } = line;
  for (const length of [4, 3, 2]) {
    const start = title.start - length;
    if (start < 0) continue;
    const surname = surnameLength(text, start);
    if (!surname || length - surname > 2 || length - surname < 1 || (surname === 1 && length > 3)) continue;
    const name = text.slice(start, title.start);
    if (!/^[\u3400-\u9fff]+$/.test(name)) continue;
    const previous = text[start - 1];
    const token = line.tokenTo.get(start);
    const free = isPunct(previous) || Boolean(token && (token.stop || token.suffix || token.weak));
    if (!free || inside(line, start, title.start)) continue;
    if (!known?.has(name)) {
      if (
        plainWord(name) ||
        tagWords(name).some(
          ({ word, tag }) =>
            word.length >= 2 && !/^nr/.test(tag) && !(tag === "ns" && surname + word.length === length),
        )
      )
        continue;
      if (
        line.tokens.some(
          (t) =>
            t.start >= start &&
            t.end <= title.start &&
            (t.suffix ||
              t.weak ||
              (t.place && !isGiven(t, start, title.start)) ||
              (t.stop && !isMiddle(t, start, title.start)) ||
              t.title ||
              (t.generic && t.end - t.start > 1)),
        )
      )
        continue;
      if (/[副党常任为是兼聘原前现]/.test(name.at(-1)!)) continue;
    }
    line.persons.push({ start, end: title.start, name });
    return;
  }
}

/** 蔡其勇院长: a function word of one character may be the middle of a name; those that join two names may not. */
const isMiddle = ({ start, end }: Token, from: number, to: number): boolean =>
  start > from && end < to && end - start === 1;

/** 樊|长春|副局长: what a place is called may be a given name too. */
const isGiven = ({ start, end }: Token, from: number, to: number): boolean => start === from + 1 && end === to;

/** A name, and those listed behind it. */
function addList(line: Line, at: number, known: ReadonlySet<string> | undefined, strict: boolean): void {
  const first = nameAt(line, at, known, strict);
  if (!first) return;
  const more = listFrom(line, first.end, known);
  const after = line.text.slice(more.at(-1)?.end ?? first.end);
  if (strict && more.length === 0 && !known?.has(first.name)) {
    // 由 is followed by many things: a lone name counts where a deed of persons follows.
    if (
      !/^(?:等)?(?:同志|先生|女士)?(?:来)?(?:主持|致辞|致|讲话|发言|介绍|汇报|宣读|宣布|作|做|担任|兼任|出任|代表|揭牌|签|解读|通报|总结|部署|带队|率领|完成|任|接任)/.test(
        after,
      )
    )
      return;
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
    const separator = /^(?:\([^()]{1,20}\))?(?:、|和|与|及|以及|,(?=[^,。]{2,4}[、,。]))/.exec(
      line.text.slice(at, at + 26),
    );
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
    const closes =
      isPunct(end) ||
      /^(?:等|和|与|及|[二两三四五六七八九十]人)/.test(line.text.slice(next.end)) ||
      Boolean(token?.stop) ||
      HOLDS.test(line.text.slice(next.end)) ||
      known?.has(next.name);
    if (!closes) return found;
    if (!known?.has(next.name) && token?.title) return found;
    found.push(next);
    at = next.end;
  }
}
