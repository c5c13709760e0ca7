import type { Kind } from "../model/ontology.ts";
import { PUBLIC_CENTRES } from "./lexicon/bodies.ts";
import type { Token } from "./tokens.ts";
import { tagWords } from "./words.ts";

/** A body as one place of a line names it. */
export interface OrganizationMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: Kind;
  /**
   * `name`: whole; `elliptic`: its place must come from the context (市委, 省教育厅);
   * `deictic`: points at a body named elsewhere (我校, 联合体); `generic`: names a kind only (职业院校).
   */
  readonly form: "name" | "elliptic" | "deictic" | "generic";
  /** Ends (offsets into the line) of the bodies that the name begins with: 教育部|职业教育发展中心|产教合作处. */
  readonly parents: readonly { readonly end: number; readonly kind: Kind }[];
  /** The last word is an office that names a body only behind its parent (处, 科, 系). */
  readonly weak: boolean;
  /** Begins with a place or a body of the whole country. */
  readonly anchored: boolean;
}

const DEICTIC: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:我校|我院|本校|本院|学校|学院|该校|该院)$/, "School"],
  [/^(?:产教)?联合体$|^(?:产教融合)?共同体$|^(?:职教|职业教育)?集团$|^联盟$/, "Consortium"],
  [/^(?:公司|该公司|企业)$/, "Enterprise"],
  [/^(?:园区|新区|高新区|经开区|开发区|示范区)$/, "Park"],
  [/^(?:理事会|专家委员会|筹备组|秘书处|专委会)$/, "Association"],
];
const ELLIPTIC = /^(?:自治区|自治州|省|市|州|区|县|镇|乡|旗|盟|地)(?!域)/;
const BARE_OFFICE = /^(?:统战部|宣传部|组织部|教育局|教体局|科技局|财政局|发改局|人社局|经信局|工信局|商务局|农业农村局|退役军人事务局|总工会|发改委|人力社保局|党委|党工委|管委会|政协|纪委|团委|工会)$/;

const CONJUNCTIONS = new Set(["和", "与", "及"]);
const MEASURE = /^(?:余|多)?(?:家|所|个|名|位|种|项|类|批|届|期|年|月|日|号|周年|万|千|百|亿|强|间|层|楼|场|次|天|余家|余所|余个)/;

/** What ends a run for certain. */
function breaks(tokens: readonly Token[], index: number, line: string, runStart: number, occupied: (at: number) => boolean): boolean {
  const token = tokens[index]!;
  if (occupied(token.start)) return true;
  const word = line.slice(token.start, token.end);
  if (token.stop) {
    if (CONJUNCTIONS.has(word)) return !joinsInside(tokens, index, line, runStart, occupied);
    return !(word.length > 1 && insideOffice(tokens, index, line, runStart, occupied));
  }
  if (token.title && !token.suffix) return true;
  if (token.tense) return true;
  return false;
}

/** A verb inside the name of an office that a title follows: 发展和改革委员会|双城政策协同处 + 副处长. */
function insideOffice(tokens: readonly Token[], index: number, line: string, runStart: number, occupied: (at: number) => boolean): boolean {
  let parent = false;
  for (let i = runStart; i < index; i++) parent ||= Boolean(tokens[i]!.suffix || tokens[i]!.body);
  if (!parent) return false;
  for (let i = index + 1; i < Math.min(tokens.length, index + 6); i++) {
    const token = tokens[i]!;
    if (token.shape === "punct" || token.title || occupied(token.start)) return false;
    if (token.stop && line.slice(token.start, token.end).length === 1) return false;
    if (token.weak && tokens[i + 1]?.title) return true;
  }
  return false;
}

/** 和 inside a name (科技和人才局), not between two bodies (…学院和…公司). */
function joinsInside(tokens: readonly Token[], index: number, line: string, runStart: number, occupied: (at: number) => boolean): boolean {
  const left = tokens[index - 1];
  const right = tokens[index + 1];
  if (index <= runStart || !left || !right || left.shape === "punct" || right.shape === "punct") return false;
  if (left.suffix || (left.weak && left.end - left.start > 1) || right.place || right.body || right.stop || occupied(right.start)) return false;
  if (left.body) return false;
  for (let i = index + 1; i < Math.min(tokens.length, index + 9); i++) {
    const token = tokens[i]!;
    if (token.shape === "punct" || token.stop || occupied(token.start)) return false;
    if (token.suffix && !token.generic) return true;
    if (token.weak && tokens[i + 1]?.title) return true;
    if (token.title) return false;
    if (token.suffix) return true;
  }
  return false;
}

/** Index behind a bracket or quotation group that belongs to a name, or undefined. */
function groupEnd(tokens: readonly Token[], index: number, line: string, inRun: boolean): number | undefined {
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
      return i + 1;
    }
    if (token.shape === "punct" || token.stop || token.title) return undefined;
  }
  return undefined;
}

const isWeakEnd = (tokens: readonly Token[], index: number, line: string): boolean => {
  const token = tokens[index]!;
  if (!token.weak) return false;
  const next = tokens[index + 1];
  const word = line.slice(token.start, token.end);
  if (word === "委") return isCommittee(tokens, index, line);
  if (next?.title || (next?.tense && tokens[index + 2]?.title)) return true;
  // 处 and 办 of a department may be followed by an alias in brackets and then the title.
  if (next && line[next.start] === "(") {
    const close = line.indexOf(")", next.start);
    const after = tokens.find(({ start }) => start === close + 1);
    return Boolean(after?.title);
  }
  return /^(?:司|办公室|中心)$/.test(word) && (!next || next.shape === "punct" || Boolean(next.stop));
};

/** 市委, 泸州市委, 团市委: 委 behind the word for a territory. */
function isCommittee(tokens: readonly Token[], index: number, line: string): boolean {
  const token = tokens[index]!;
  const before = line[token.start - 1] ?? "";
  const after = line[token.end] ?? "";
  return /[省市区县州旗盟镇乡]/.test(before) && !/[员托任派]/.test(after) || /^(?:四川|江苏|浙江|广东|山东|湖南|湖北|河南|河北|安徽|福建|江西|陕西|山西|辽宁|吉林|云南|贵州|甘肃|青海|海南|黑龙江)$/.test(line.slice(tokens[index - 1]?.start ?? 0, token.start)) && !/[员托任派]/.test(after);
}

const suffixKind = (tokens: readonly Token[], index: number, line: string): Kind | undefined => {
  const token = tokens[index]!;
  if (token.suffix) {
    const word = line.slice(token.start, token.end);
    if (/^(?:党委|工会|团委|纪委)$/.test(word) && tokens[index + 1]?.title) return "Government";
    return token.suffix;
  }
  if (token.body) return token.body;
  return undefined;
};

/**
 * Finds the bodies that a line names.
 * @param occupied tells whether a unit belongs to a person's name or to a book title already
 */
export function findOrganizations(line: string, tokens: readonly Token[], occupied: (at: number) => boolean): OrganizationMention[] {
  const found: OrganizationMention[] = [];
  let index = 0;
  while (index < tokens.length) {
    // Skip what cannot begin a name.
    const first = tokens[index]!;
    if (breaks(tokens, index, line, index, occupied) || (first.shape === "punct" && !groupEnd(tokens, index, line, false))) {
      index++;
      continue;
    }
    const runStart = index;
    let end = index;
    while (end < tokens.length) {
      const token = tokens[end]!;
      if (token.shape === "punct") {
        const char = line[token.start]!;
        const next = groupEnd(tokens, end, line, end > runStart);
        if (next !== undefined) {
          end = next;
          continue;
        }
        if (/[·&+.]/.test(char) && end > runStart && tokens[end + 1] && tokens[end + 1]!.shape !== "punct") {
          end++;
          continue;
        }
        break;
      }
      if (breaks(tokens, end, line, runStart, occupied)) break;
      end++;
    }
    const mention = readRun(line, tokens, runStart, end);
    found.push(...mention);
    index = Math.max(end, runStart + 1);
  }
  return found;
}

function readRun(line: string, tokens: readonly Token[], runStart: number, runEnd: number): OrganizationMention[] {
  let last = -1;
  for (let i = runEnd - 1; i >= runStart; i--) {
    if (suffixKind(tokens, i, line) || isWeakEnd(tokens, i, line)) {
      last = i;
      break;
    }
  }
  if (last < 0) return [];
  let start = runStart;
  let counted = false;
  // A number with its measure word in front belongs to a count, not to a name.
  for (let i = runStart; i <= last; i++) {
    const token = tokens[i]!;
    const text = line.slice(token.start, token.end);
    if (token.shape === "digit" || /^[一二两三四五六七八九十百千]+$/.test(text)) {
      const measure = MEASURE.exec(line.slice(token.end));
      if (measure) {
        const stop = token.end + measure[0].length;
        const next = tokens.findIndex((t, j) => j > i && t.start >= stop);
        if (next > 0 && next <= last) {
          counted = !/[年月日届期]/.test(measure[0]);
          start = next;
        } else if (next > last || next < 0) return [];
      }
    }
  }
  while (start < last && /^(?:该|本|此|首|各|省内|市内|全省|全市|年|度|新|老)$/.test(line.slice(tokens[start]!.start, tokens[start]!.end)) && !isWordOfName(tokens, start)) start++;
  start = behindVerbs(line, tokens, start, last);
  const from = tokens[start]!.start;
  const to = tokens[last]!.end;
  const text = line.slice(from, to);
  const parents: { end: number; kind: Kind }[] = [];
  for (let i = start; i < last; i++) {
    const kind = suffixKind(tokens, i, line) ?? (isCommitteeToken(tokens, i, line) ? "Government" : undefined);
    if (kind) parents.push({ end: tokens[i]!.end, kind });
  }
  const ending = tokens[last]!;
  const anchored = Boolean(tokens[start]!.place || tokens[start]!.body);
  const kind = kindOf(text, suffixKind(tokens, last, line), parents, anchored);
  return [
    {
      start: from,
      end: to,
      text,
      kind,
      form: formOf(text, tokens.slice(start, last + 1), kind, counted),
      parents,
      weak: !ending.suffix && !ending.body && line.slice(ending.start, ending.end) !== "委",
      anchored,
    },
  ];
}

/** Where a name that begins with no place has verbs of the dictionary in front of one that does, or of a mere kind: behind them. */
function behindVerbs(line: string, tokens: readonly Token[], start: number, last: number): number {
  if (tokens[start]!.place || tokens[start]!.body || last === start) return start;
  const from = tokens[start]!.start;
  let at = from;
  for (const { word, tag } of tagWords(line.slice(from, tokens[last]!.end))) {
    if (!/^(?:v|d|p|c|r|zg|vd|ad|u[a-z]?)$/.test(tag)) break;
    at += word.length;
  }
  if (at === from) return start;
  const next = tokens.findIndex((token, index) => index > start && index <= last && token.start >= at);
  if (next < 0 || tokens[next]!.start !== at) return start;
  const rest = tokens.slice(next, last + 1);
  return rest[0]!.place || rest[0]!.body || rest.every((token) => token.generic || token.suffix || token.weak) ? next : start;
}

const isWordOfName = (tokens: readonly Token[], index: number): boolean => Boolean(tokens[index]!.place);
const isCommitteeToken = (tokens: readonly Token[], index: number, line: string): boolean =>
  line.slice(tokens[index]!.start, tokens[index]!.end) === "委" && isCommittee(tokens, index, line);

function kindOf(text: string, suffix: Kind | undefined, parents: readonly { kind: Kind }[], anchored: boolean): Kind {
  const parent = (parents.find(({ kind }) => kind === "Government") ?? parents.at(-1))?.kind;
  if (PUBLIC_CENTRES.some((word) => text.endsWith(word))) {
    if (parents.some(({ kind }) => kind === "Government" || kind === "Park")) return "Government";
    return /^(?:中国|全国|国家)/.test(text) ? "ResearchInstitute" : anchored || ELLIPTIC.test(text) ? "Government" : "ResearchInstitute";
  }
  if (suffix === "Association" && /(?:理事会|专家委员会|筹备组)$/.test(text)) return "Association";
  if (suffix === "School" && /(?:研修学院|干部学院|党校)$/.test(text)) return "School";
  if (suffix) return suffix;
  if (parent && parent !== "Consortium") return parent;
  if (/中心$/.test(text)) return "ResearchInstitute";
  if (/[委办局厅司处科室]$/.test(text)) return "Government";
  if (/(?:系|部|学部|书院|教研室|教务处|校区|院)$/.test(text)) return "School";
  return "Government";
}

function formOf(text: string, tokens: readonly Token[], kind: Kind, counted: boolean): OrganizationMention["form"] {
  if (DEICTIC.some(([pattern, of]) => of === kind && pattern.test(text))) return "deictic";
  if (counted && !tokens[0]!.place) return "generic";
  if (BARE_OFFICE.test(text)) return "elliptic";
  if (kind === "Government" && ELLIPTIC.test(text)) return /(?:直|各|有关|相关|部门)/.test(text) ? "generic" : "elliptic";
  if (tokens.some(({ body }) => body)) return "name";
  const specific = tokens
    .slice(0, -1)
    .filter((token) => !token.generic && !token.stop && token.shape !== "punct")
    .reduce((sum, { start, end }) => sum + end - start, 0);
  const places = tokens.filter(({ place }) => place).length;
  if (specific === 0) return ELLIPTIC.test(text) && kind !== "Consortium" ? "elliptic" : "generic";
  if (places === 0 && specific < 2) return "generic";
  return "name";
}
