import type { Kind } from "../model/ontology.ts";
import type { Token } from "./tokens.ts";

const CONJUNCTIONS = "和与及同跟";
/** What a name may begin with behind a place, though it is a stop word elsewhere. */
const NAME_STARTS = "向同从以为";

/** What ends a run for certain. */
export function breaks(
  tokens: readonly Token[],
  index: number,
  line: string,
  runStart: number,
  occupied: (at: number) => boolean,
): boolean {
  const token = tokens[index]!;
  if (occupied(token.start)) return true;
  const previous = tokens[index - 1];
  if (index > runStart && (token.self || previous?.self)) return true;
  const length = token.end - token.start;
  const single = length === 1 ? line[token.start]! : "-";
  const joins = CONJUNCTIONS.includes(single);
  // Behind a whole name 和 joins, whatever word the dictionary sees across it.
  if (joins && index > runStart && previous?.suffix && !previous.generic)
    return !joinsInside(tokens, index, line, runStart, occupied);
  // 联合 between two bodies is a verb, inside a name a part of it (国际联合商学院).
  if (
    length === 2 &&
    index > runStart &&
    previous &&
    !previous.suffix &&
    !previous.stop &&
    previous.shape !== "punct" &&
    (line.startsWith("联合", token.start) || line.startsWith("协同", token.start))
  )
    return false;
  if (single === "办" && index > runStart && previous?.suffix && !tokens[index + 1]?.title) return true;
  // 合肥向远…学校校长: a short name behind a place, whatever its first character means elsewhere.
  if (
    token.stop &&
    index === runStart + 1 &&
    previous?.place &&
    NAME_STARTS.includes(single) &&
    namesHolder(tokens, index)
  )
    return false;
  if (token.stop) {
    if (joins) return !joinsInside(tokens, index, line, runStart, occupied);
    return !(length > 1 && insideOffice(tokens, index, line, runStart, occupied));
  }
  if (token.title && !token.suffix) return true;
  if (token.tense) return true;
  return false;
}

/** Within a few words a body's last word comes, and a title right behind it. */
function namesHolder(tokens: readonly Token[], index: number): boolean {
  for (let i = index + 1; i < Math.min(tokens.length - 1, index + 9); i++) {
    const token = tokens[i]!;
    if (token.stop || token.shape === "punct") return false;
    if (token.suffix && tokens[i + 1]!.title) return true;
  }
  return false;
}

/** A verb inside the name of an office that a title follows: 发展和改革委员会|双城政策协同处 + 副处长. */
function insideOffice(
  tokens: readonly Token[],
  index: number,
  line: string,
  runStart: number,
  occupied: (at: number) => boolean,
): boolean {
  let parent = false;
  for (let i = runStart; i < index; i++) parent ||= Boolean(tokens[i]!.suffix || tokens[i]!.body);
  for (let i = index + 1; !parent && tokens[runStart]!.place && i < Math.min(tokens.length, index + 14); i++) {
    const token = tokens[i]!;
    if (token.shape === "punct" || token.stop) break;
    if (token.suffix && /(?:专班|领导小组|推进办)$/.test(line.slice(token.start, token.end))) return true;
  }
  if (!parent) return false;
  for (let i = index + 1; i < Math.min(tokens.length, index + 6); i++) {
    const token = tokens[i]!;
    if (token.shape === "punct" || token.title || occupied(token.start)) return false;
    if (token.stop && token.end - token.start === 1) return false;
    if (token.weak && tokens[i + 1]?.title) return true;
  }
  return false;
}

/** Words behind 和 within which the word comes that says what sort of body it is, and where a place begins the name. */
const [REACH, LONG_REACH] = [9, 18];

/** 和 inside a name (科技和人才局), not between two bodies (…学院和…公司). */
function joinsInside(
  tokens: readonly Token[],
  index: number,
  line: string,
  runStart: number,
  occupied: (at: number) => boolean,
): boolean {
  const left = tokens[index - 1];
  const right = tokens[index + 1];
  if (
    line.slice(tokens[index]!.start, tokens[index]!.end) === "及" ||
    index <= runStart ||
    !left ||
    !right ||
    left.shape === "punct" ||
    right.shape === "punct"
  )
    return false;
  if (
    left.suffix ||
    (left.weak && left.end - left.start > 1) ||
    right.place ||
    right.body ||
    right.stop ||
    occupied(right.start)
  )
    return false;
  // 工业和信息化部|教育|与|考试中心: the two say what one centre is for.
  if (right.suffix && right.end - right.start > 3 && /中心$/.test(line.slice(right.start, right.end)))
    return left.generic === true && anchoredIn(tokens, runStart, index - 1);
  if (left.body || right.suffix || line.slice(left.start, left.end) === "委") return false;
  // 全国新能源与智能网联汽车智慧流通产教融合共同体: the name of a union that begins with a place may be long.
  const reach = tokens[runStart]!.place ? LONG_REACH : REACH;
  for (let i = index + 1; i < Math.min(tokens.length, index + reach); i++) {
    const token = tokens[i]!;
    if (token.shape === "punct" || token.stop || occupied(token.start)) return false;
    if (i >= index + REACH && token.suffix !== "Consortium") continue;
    if (token.suffix && !token.generic) return true;
    if (token.weak && tokens[i + 1]?.title) return true;
    if (token.title) return false;
    if (token.suffix) return true;
  }
  return false;
}

/** A place or a body stands before what tokens [from, to) say. */
const anchoredIn = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ place, body }) => place ?? body);

/** Index behind a bracket or quotation group that belongs to a name, or undefined. */
export function groupEnd(tokens: readonly Token[], index: number, line: string, inRun: boolean): number | undefined {
  const open = line[tokens[index]!.start];
  const close = open === "(" ? ")" : open === "“" ? "”" : undefined;
  if (!close) return undefined;
  for (let i = index + 1; i < Math.min(tokens.length, index + 16); i++) {
    const token = tokens[i]!;
    const char = line[token.start];
    if (char === close) {
      const next = tokens[i + 1];
      if (!next || next.shape === "punct" || next.stop || next.title || next.tense) return undefined;
      if (open === "(" && !inRun) return undefined;
      const last = tokens[i - 1]!;
      // “X产教联合体”建设: the quoted words are a whole name themselves.
      if (open === "“" && last.suffix && !next.suffix) return undefined;
      return i + 1;
    }
    if (token.shape === "punct" || token.stop || token.title) return undefined;
  }
  return undefined;
}

export const isWeakEnd = (
  tokens: readonly Token[],
  index: number,
  line: string,
  occupied: (at: number) => boolean,
): boolean => {
  const token = tokens[index]!;
  if (!token.weak) return false;
  const next = tokens[index + 1];
  const word = line.slice(token.start, token.end);
  if (word === "委") return isCommittee(tokens, index, line);
  if (next?.title || (next?.tense && tokens[index + 2]?.title)) return true;
  if (next && occupied(next.start) && !/^(?:所|院|社|队|站|馆|组|股|基地)$/.test(word)) return true;
  // 处 and 办 of a department may be followed by an alias in brackets and then the title.
  if (next && line[next.start] === "(") {
    const close = line.indexOf(")", next.start);
    const after = tokens.find(({ start }) => start === close + 1);
    return Boolean(after?.title);
  }
  return (
    /^(?:司|办公室|中心)$/.test(word) &&
    (!next || next.shape === "punct" || Boolean(next.stop)) &&
    tokens.slice(Math.max(0, index - 8), index).some(({ place, body }) => place || body)
  );
};

/** 市委, 泸州市委, 团市委: 委 behind the word for a territory. */
function isCommittee(tokens: readonly Token[], index: number, line: string): boolean {
  const token = tokens[index]!;
  const before = line[token.start - 1] ?? "";
  const after = line[token.end] ?? "";
  return (
    (/[省市区县州旗盟镇乡]/.test(before) && !/[员托任派]/.test(after)) ||
    (/^(?:四川|江苏|浙江|广东|山东|湖南|湖北|河南|河北|安徽|福建|江西|陕西|山西|辽宁|吉林|云南|贵州|甘肃|青海|海南|黑龙江)$/.test(
      line.slice(tokens[index - 1]?.start ?? 0, token.start),
    ) &&
      !/[员托任派]/.test(after))
  );
}

const PARTY_BODIES = new Set(["党委", "工会", "团委", "纪委"]);

export const suffixKind = (tokens: readonly Token[], index: number, line: string): Kind | undefined => {
  const token = tokens[index]!;
  if (token.suffix) {
    if (tokens[index + 1]?.title && PARTY_BODIES.has(line.slice(token.start, token.end))) return "Government";
    return token.suffix;
  }
  if (token.body) return token.body;
  return undefined;
};

export const isCommitteeToken = (tokens: readonly Token[], index: number, line: string): boolean =>
  line.slice(tokens[index]!.start, tokens[index]!.end) === "委" && isCommittee(tokens, index, line);
