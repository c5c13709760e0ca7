import type { Kind } from "../model/ontology.ts";
import { PUBLIC_CENTRES } from "./lexicon/bodies.ts";
import { PLACE_FORMS } from "./lexicon/places.ts";
import type { Token } from "./tokens.ts";
import { LOOSE_BEFORE, NAME_VERBS } from "./lexicon/verbs.ts";
import { INDUSTRY_WORDS } from "./lexicon/words.ts";
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
  [/^(?:理事会|专家委员会|筹备组|秘书处|专委会|促进会|协会|学会|联合会|研究会)$/, "Association"],
];
const ELLIPTIC = /^(?:自治区|自治州|省|市|州|区|县|镇|乡|旗|盟|地)(?!域)/;
const BARE_OFFICE =
  /^(?:政府|人民政府|统战部|宣传部|组织部|总工会|党委|党工委|管委会|政协|纪委|团委|工会|人大|(?:教育|教体|教育体育|教育\(教体\)|财政|科技|科学技术|人力资源和?社会保障|人力社保|人社|工业和信息化|经济和信息化|工信|经信|发展和?改革|发改|商务|农业农村|住房和城乡建设|住建|交通运输|水利|文化和旅游|文旅|卫生健康|卫健|市场监督管理|市场监管|民政|司法|公安|审计|统计|税务|林业|林业和草原|自然资源|生态环境|应急管理|退役军人事务|国资|大数据|乡村振兴|体育|投资促进|招商|科工|地方金融监管|城市管理)(?:管理)?(?:局|厅|委|委员会|办公室))$/;

const CONJUNCTIONS = new Set(["和", "与", "及", "同", "跟"]);
const MEASURE = /^(?:余|多)?(?:座|片|块|份|套|本|台|条|件|家|所|个|名|位|种|项|类|批|届|期|年|月|日|号|周年|万|千|百|亿|强|间|层|楼|场|次|天|余家|余所|余个)/;

/** What ends a run for certain. */
function breaks(tokens: readonly Token[], index: number, line: string, runStart: number, occupied: (at: number) => boolean): boolean {
  const token = tokens[index]!;
  if (occupied(token.start)) return true;
  const word = line.slice(token.start, token.end);
  const previous = tokens[index - 1];
  if (index > runStart && (token.self || previous?.self)) return true;
  // Behind a whole name 和 joins, whatever word the dictionary sees across it.
  if (CONJUNCTIONS.has(word) && index > runStart && previous?.suffix && !previous.generic) return !joinsInside(tokens, index, line, runStart, occupied);
  // 联合 between two bodies is a verb, inside a name a part of it (国际联合商学院).
  if (/^(?:联合|协同)$/.test(word) && index > runStart && previous && !previous.suffix && !previous.stop && previous.shape !== "punct") return false;
  if (word === "办" && index > runStart && previous?.suffix && !tokens[index + 1]?.title) return true;
  // 合肥向远…学校校长: a short name behind a place, whatever its first character means elsewhere.
  if (token.stop && /^[向同从以为]$/.test(word) && index === runStart + 1 && previous?.place && namesHolder(tokens, index)) return false;
  if (token.stop) {
    if (CONJUNCTIONS.has(word)) return !joinsInside(tokens, index, line, runStart, occupied);
    return !(word.length > 1 && insideOffice(tokens, index, line, runStart, occupied));
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
function insideOffice(tokens: readonly Token[], index: number, line: string, runStart: number, occupied: (at: number) => boolean): boolean {
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
    if (token.stop && line.slice(token.start, token.end).length === 1) return false;
    if (token.weak && tokens[i + 1]?.title) return true;
  }
  return false;
}

/** 和 inside a name (科技和人才局), not between two bodies (…学院和…公司). */
function joinsInside(tokens: readonly Token[], index: number, line: string, runStart: number, occupied: (at: number) => boolean): boolean {
  const left = tokens[index - 1];
  const right = tokens[index + 1];
  if (line.slice(tokens[index]!.start, tokens[index]!.end) === "及" || index <= runStart || !left || !right || left.shape === "punct" || right.shape === "punct") return false;
  if (left.suffix || (left.weak && left.end - left.start > 1) || right.place || right.body || right.stop || occupied(right.start)) return false;
  if (left.body || right.suffix || line.slice(left.start, left.end) === "委") return false;
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
      const last = tokens[i - 1]!;
      // “X产教联合体”建设: the quoted words are a whole name themselves.
      if (open === "“" && last.suffix && !next.suffix) return undefined;
      return i + 1;
    }
    if (token.shape === "punct" || token.stop || token.title) return undefined;
  }
  return undefined;
}

const isWeakEnd = (tokens: readonly Token[], index: number, line: string, occupied: (at: number) => boolean): boolean => {
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
  return /^(?:司|办公室|中心)$/.test(word) && (!next || next.shape === "punct" || Boolean(next.stop)) && tokens.slice(Math.max(0, index - 8), index).some(({ place, body }) => place || body);
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
        if (/[·&+.]/.test(char) && end > runStart && (char !== "." || tokens[end - 1]!.shape === "latin") && tokens[end + 1] && tokens[end + 1]!.shape !== "punct") {
          end++;
          continue;
        }
        break;
      }
      if (breaks(tokens, end, line, runStart, occupied)) break;
      end++;
    }
    found.push(...readRun(line, tokens, runStart, end, occupied));
    index = Math.max(end, runStart + 1);
  }
  return withSlots(withSharedTails(withTails(withHeads(found, line), line, tokens), line), line, tokens, occupied);
}

/** Firms without a legal form, by the place where only firms stand: 山西联通、软通动力等…企业; 特变电工当牵头企业. */
const FIRM_SLOTS = [
  /(?<list>(?:[\u3400-\u9fffA-Za-z0-9]{2,10}、)+[\u3400-\u9fffA-Za-z0-9]{2,10})等[^。,;、]{0,14}?(?:企业|公司)/g,
  /(?<=^|[,。;:、])(?<list>[\u3400-\u9fffA-Za-z0-9]{2,8})(?:当|作为|为|任|担任)牵头企业/g,
  /牵头企业(?:为|是|:)(?<list>[\u3400-\u9fffA-Za-z0-9]{2,10})(?=[,。;、和与]|$)/g,
];

function withSlots(mentions: OrganizationMention[], line: string, tokens: readonly Token[], occupied: (at: number) => boolean): OrganizationMention[] {
  if (!/等[^。,;、]{0,14}(?:企业|公司)|牵头企业/.test(line)) return mentions;
  const added: OrganizationMention[] = [];
  for (const pattern of FIRM_SLOTS) {
    for (const match of line.matchAll(pattern)) {
      const text = match.groups!["list"]!;
      let start = match.index + match[0].indexOf(text);
      for (const part of text.split("、")) {
        const end = start + part.length;
        const inside = tokens.filter((token) => token.start < end && token.end > start);
        // What stands in front of the list's first member (和, 来自) is no part of it.
        const stop = inside.findLast((token) => token.stop || token.title);
        const from = stop ? stop.end : start;
        const rest = inside.filter((token) => token.start >= from);
        const known = mentions.some((mention) => mention.start < end && mention.end > from);
        if (!known && end - from >= 3 && !rest.every((token) => token.generic) && !rest.some((token) => token.suffix || occupied(token.start))) {
          added.push({ start: from, end, text: line.slice(from, end), kind: "Enterprise", form: "name", parents: [], weak: false, anchored: false });
        }
        start = end + 1;
      }
    }
  }
  return added.length > 0 ? [...mentions, ...added].sort((left, right) => left.start - right.start) : mentions;
}

const SHARED_TAIL = /^(.{4,12})和(.{4,12}?)(行业产教融合共同体|产教融合共同体|市域产教联合体|产教联合体)$/;

/** 甲装备制造和乙能源化工行业产教融合共同体: two bodies, and any listed before them, share the word for what they are. */
function withSharedTails(mentions: readonly OrganizationMention[], line: string): OrganizationMention[] {
  return mentions.flatMap((mention) => {
    const match = mention.kind === "Consortium" ? SHARED_TAIL.exec(mention.text) : null;
    if (!match) return [mention];
    const [, left, right, tail] = match;
    const before = /(?:^|[^\u3400-\u9fff])((?:[\u3400-\u9fff]{4,10}、)+)$/.exec(line.slice(Math.max(0, mention.start - 40), mention.start))?.[1] ?? "";
    let start = mention.start - before.length;
    const heads = before.split("、").filter(Boolean).map((text) => {
      const found = { ...mention, start, end: start + text.length, text: text.replace(/^即/, "") + tail!, parents: [] };
      start += text.length + 1;
      return found;
    });
    const middle = mention.start + left!.length;
    return [...heads, { ...mention, end: middle, text: left! + tail!, parents: [] }, { ...mention, start: middle + 1, text: right! + tail!, parents: [] }];
  });
}

/** 香港、澳门机电工程学会: places that share the rest of a name. */
function withTails(mentions: readonly OrganizationMention[], line: string, tokens: readonly Token[]): OrganizationMention[] {
  return mentions.flatMap((mention) => {
    const index = tokens.findIndex(({ start }) => start === mention.start);
    const [place, mark, before] = [tokens[index - 2], tokens[index - 1], tokens[index - 3]];
    if (!tokens[index]?.place || !place?.place || !mark || line.slice(mark.start, mark.end) !== "、" || (before && before.shape !== "punct" && !before.stop)) return [mention];
    const rest = line.slice(tokens[index]!.end, mention.end);
    if (mention.form !== "name" || rest.length < 4 || mention.parents.length > 0) return [mention];
    return [{ ...mention, start: place.start, end: place.end, text: line.slice(place.start, place.end) + rest }, mention];
  });
}

/** 龙湾区发改局、教育局: an office without a place takes the one of the office listed before it. */
function withHeads(mentions: readonly OrganizationMention[], line: string): OrganizationMention[] {
  const done: OrganizationMention[] = [];
  for (const mention of mentions) {
    const previous = done.at(-1);
    if (line[mention.start - 1] === "各" && mention.kind === "Government") {
      done.push({ ...mention, form: "generic" });
      continue;
    }
    if (BARE_OFFICE.test(mention.text) && previous?.kind === "Government" && previous.form !== "generic" && /^(?:、|和|与|及|以及)$/.test(line.slice(previous.end, mention.start))) {
      const head = /^(?:(?:省|市|区|县|州)(?=[^省市区县州])|.{1,12}?(?:省|自治区|市|自治州|区|县|兵团)(?![委政])|.{2,12}?(?:省|市|区|县|州|自治区)(?=委|政|党|人))/.exec(previous.text)?.[0];
      if (head) {
        done.push({ ...mention, text: head + mention.text, form: head.length > 1 && !/^自治[区州]$/.test(head) ? "name" : "elliptic" });
        continue;
      }
    }
    done.push(mention);
  }
  return done;
}

function readRun(line: string, tokens: readonly Token[], runStart: number, runEnd: number, occupied: (at: number) => boolean): OrganizationMention[] {
  let last = -1;
  for (let i = runEnd - 1; i >= runStart; i--) {
    if (suffixKind(tokens, i, line) || isWeakEnd(tokens, i, line, occupied)) {
      last = i;
      break;
    }
  }
  if (last < 0) return [];
  // 天衢新区园区: the park, called a park once more.
  if (last > runStart && tokens[last]!.suffix === "Park" && line.slice(tokens[last]!.start, tokens[last]!.end) === "园区" && tokens[last - 1]!.suffix === "Park") last--;
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
  while (start < last && /^(?:该|本|此|首|各|省内|市内|全省|全市|办|除|暨)$/.test(line.slice(tokens[start]!.start, tokens[start]!.end)) && !isWordOfName(tokens, start)) start++;
  const cut = behindVerbs(line, tokens, start, last);
  const before = cut > start ? readRun(line, tokens, start, cut, occupied) : [];
  start = cut;
  if (start > last) return before;
  const from = officeStart(line, tokens, start, last) ?? tokens[start]!.start;
  const to = tokens[last]!.end;
  const text = line.slice(from, to);
  const parents: { end: number; kind: Kind }[] = [];
  for (let i = start; i < last; i++) {
    const suffix = suffixKind(tokens, i, line) ?? (isCommitteeToken(tokens, i, line) || (tokens[i]!.weak && line.slice(tokens[i]!.start, tokens[i]!.end) === "司" && tokens[start]!.body) ? "Government" : undefined);
    if (suffix) parents.push({ end: tokens[i]!.end, kind: kindOf(line.slice(from, tokens[i]!.end), suffix, [...parents], Boolean(tokens[start]!.place || tokens[start]!.body)) });
  }
  const ending = tokens[last]!;
  const anchored = Boolean(tokens[start]!.place || tokens[start]!.body);
  const kind = kindOf(text, suffixKind(tokens, last, line), parents, anchored);
  if (/^[函发字办]*〔/.test(line.slice(to, to + 4))) return before;
  return [
    ...before,
    {
      start: from,
      end: to,
      text,
      kind,
      form: formOf(line, text, tokens.slice(start, last + 1), kind, counted, line.slice(Math.max(0, from - 16), from)),
      parents,
      weak: !ending.suffix && !ending.body && line.slice(ending.start, ending.end) !== "委",
      anchored,
    },
  ];
}

/**
 * Where the name begins inside its run: behind the last verb that no name holds, and behind loose words where what
 * follows is a place's or a mere pointer (再谈|园区).
 */
function behindVerbs(line: string, tokens: readonly Token[], start: number, last: number): number {
  if (last === start) return start;
  const from = tokens[start]!.start;
  const to = tokens[last]!.start;
  if (to <= from) return start;
  let at = from;
  let cut = start;
  let open = true;
  for (const [index, { word, tag }] of tagWords(line.slice(from, tokens[last]!.end)).entries()) {
    const end = at + word.length;
    if (end > to) break;
    const verbal: boolean = (/^(?:v|vd|d|p|c|r|u[a-z]?|ad)$/.test(tag) || (open && index === 0 && word.length >= 4 && /^[li]$/.test(tag)) || (tag === "zg" && word.length === 1) || (tag === "f" && /^[里内]$/.test(word)) || word === "未来" || word === "今后") && !PLACE_FORMS.has(word);
    const loose: boolean = verbal || (word.length === 1 && LOOSE_BEFORE.includes(word)) || (index === 0 && /^\d+$/.test(word));
    const next = tokens.findIndex((token, i) => i > start && i <= last && token.start === end);
    at = end;
    if (next > 0 && open && tag === "vn" && tokens.slice(next, last + 1).every((token) => token.generic || token.suffix) && /^(?:联合体|共同体|学校|联盟|职业|大学)/.test(line.slice(end))) cut = next;
    if (next > 0 && loose) {
      const rest = tokens.slice(next, last + 1);
      const clear = isAnchor(rest[0]!) || rest[0]!.shape === "latin" || ELLIPTIC.test(line.slice(end, tokens[last]!.end));
      const strong = word.length > 1 && verbal && !NAME_VERBS.has(word);
      const firm = rest.length === 1 && (rest[0]!.suffix === "Enterprise" || /集团/.test(line.slice(rest[0]!.start, rest[0]!.end)));
      const plain = rest.every((token) => token.generic || token.suffix || token.weak);
      const anchored = isAnchor(tokens[cut]!);
      if (strong && !open && !clear && plain && !/^(?:联合体|共同体|联盟)$/.test(line.slice(end, tokens[last]!.end)) && !hasSuffixBefore(tokens, start, end)) continue;
      if (strong && (clear || hasSuffixBefore(tokens, start, end) || (!anchored && !(index === 0 && firm)))) cut = next;
      else if (open && (clear || (!firm && plain))) cut = next;
      else if (/^(?:同|与|跟|和|里)$/.test(word) && (clear || /^(?:联合体|共同体|联盟|学校)/.test(line.slice(end)))) cut = next;
    }
    open = cut > start && tokens[cut]!.start === end ? true : open && loose;
  }
  return cut;
}

const isAnchor = (token: Token): boolean => Boolean(token.place || token.body);

const hasSuffixBefore = (tokens: readonly Token[], start: number, end: number): boolean => tokens.some((token, i) => i >= start && token.end <= end && Boolean(token.suffix));

/** 建设进展报|省教育厅: an office of 省 or 市 behind words that are no place. */
function officeStart(line: string, tokens: readonly Token[], start: number, last: number): number | undefined {
  if (isAnchor(tokens[start]!)) return undefined;
  const text = line.slice(tokens[start]!.start, tokens[last]!.end);
  for (const match of text.matchAll(/[省市区县]/g)) {
    if (match.index > 1 && BARE_OFFICE.test(text.slice(match.index + 1)) && tokens.some((token) => token.start === tokens[start]!.start + match.index)) return tokens[start]!.start + match.index;
  }
  return undefined;
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
  if (text.endsWith("委员会") && suffix === "Association") {
    if (parents.some((p) => p.kind === "Association" || p.kind === "Consortium" || p.kind === "School")) return "Association";
    if (/(?:管理|发展和改革|改革|教育|经济和信息化|卫生健康|科学技术|机构编制|城乡|国有资产|体育|旅游|商务|农业|政法|健康)委员会$/.test(text) && (anchored || ELLIPTIC.test(text))) return "Government";
    return parent === "Government" && !/(?:专业|合作|学术|指导|专家)委员会$/.test(text) ? "Government" : "Association";
  }
  // An alliance of schools, or of schools and firms, is a consortium; one of a trade is an association.
  if (suffix === "Association" && /联盟$/.test(text) && /产教|职业|职教|校企|共建共享|高职|中职|教育|院校/.test(text)) return "Consortium";
  if (suffix === "School" && /(?:研修学院|干部学院|党校)$/.test(text)) return "School";
  if (suffix) return suffix;
  if (parent && parent !== "Consortium") return parent;
  if (/中心$/.test(text)) return "ResearchInstitute";
  if (/[委办局厅司处科室]$/.test(text)) return "Government";
  if (/(?:系|部|学部|书院|教研室|教务处|校区|院)$/.test(text)) return "School";
  return "Government";
}

function formOf(line: string, text: string, tokens: readonly Token[], kind: Kind, counted: boolean, before: string): OrganizationMention["form"] {
  if (DEICTIC.some(([pattern, of]) => of === kind && pattern.test(text))) return "deictic";
  if (counted && !tokens[0]!.place) return "generic";
  if (kind === "Government" && /(?:大厦|酒店|宾馆|会堂|礼堂|饭店|会议中心).*厅$/.test(text)) return "generic";
  if (!["Government", "Park"].includes(kind) && /(?:省|市|区|县|国家)级/.test(text)) return "generic";
  if (/(?:行政管理中心|行政中心|会展中心|会议中心|活动中心|体育中心|文化中心|商务中心|市民中心|展览中心|学术交流中心|游客中心)$/.test(text)) return "generic";
  if (BARE_OFFICE.test(text) || /^(?:委员会|管理中心|服务中心|发展中心|信息中心)$/.test(text)) return "generic";
  if (kind === "Government" && ELLIPTIC.test(text)) return /(?:直|各|有关|相关|部门|\(|地方)/.test(text) ? "generic" : "elliptic";
  if (tokens.some(({ body }) => body)) return "name";
  const specific = tokens
    .slice(0, -1)
    .filter((token) => (!token.generic || ((kind === "Consortium" || (kind === "Association" && tokens[0]!.place)) && INDUSTRY_WORDS.has(line.slice(token.start, token.end)))) && !token.stop && token.shape !== "punct" && !token.suffix)
    .reduce((sum, { start, end }) => sum + end - start, 0);
  const places = tokens.filter(({ place }) => place).length;
  const inPark = /^(?:高新技术产业开发区|经济技术开发区|高新区|经开区|开发区|新区|园区|示范区|保税区|工业园区)(.+)$/.exec(text)?.[1];
  if (inPark && kind === "Government" && (/^(?:管委会|党工委|管理委员会)$/.test(inPark) || BARE_OFFICE.test(inPark))) return "elliptic";
  // 这件事学校: words that point and count stand in no school's name.
  if (places === 0 && kind === "School" && /学校$/.test(text) && tagWords(text).some(({ tag }) => /^(?:r|q|f|u[a-z]?|p)$/.test(tag))) return "generic";
  if (specific === 0) return ELLIPTIC.test(text) && kind !== "Consortium" ? "elliptic" : "generic";
  if (kind === "Consortium") {
    const anchoredName = Boolean(tokens[0]!.place);
    if (/市市域|[省市]级|(?:国家|省|市)级?市域/.test(text)) return "generic";
    // 首批…市域产教联合体, 首家…的汽车产业市域产教联合体: one of a kind, not its name.
    if (/(?:首批|首家|首个|第[一二三四五]批|一批|唯一的?)$/.test(before) && /市域|行业产教融合共同体/.test(text)) return "generic";
    // A city's consortium begins with its place.
    if (!anchoredName && (/市域产教联合体$/.test(text) || /^.{0,3}产教联合体$/.test(text))) return "generic";
    if (specific > 0) return "name";
  }
  if (kind === "Park" && (/企业(?:产业)?园区$/.test(text) || /^(?:世界级|国家级|省级|市级)/.test(text) || (places === 0 && specific < 2))) return "generic";
  if (places === 0 && specific < 2 && !((kind === "Enterprise" || kind === "School") && text.length >= 4 && specific > 0)) return "generic";
  return "name";
}
