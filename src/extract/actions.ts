import type { Action } from "../model/ontology.ts";
import type { Draft } from "./entities.ts";
import { ACTION_WORDS, SAYING } from "./lexicon/actions.ts";
import { bodiesIn, O, C, P, type FoldedSentence } from "./folded.ts";
import { sentenceSpan, type Reading } from "./reading.ts";
import { buildTrie } from "./trie.ts";
import { matchesOf } from "./matches.ts";

const actionWords = buildTrie<Action>(
  ACTION_WORDS.flatMap(([action, words]) => words.map((word): [string, Action] => [word, action])),
);
const sayings = new Set<string>(SAYING);

/** Between two persons of one list. */
const LIST_GAP =
  /^(?:等(?:人|同志|领导|嘉宾)?)?(?:\([^()]{0,20}\))?[\s、,;和与及以并]*(?:以及|还有|另有|连同|此外还有|到场的还有)?$/;
/** A new branch of the same list: ;园区方面有, 此外还有, 代表新成员前来的有. */
const LIST_BRANCH = new RegExp(`^[^。${P}]{0,40}?(?:有|是|为|包括|:)[^。,;${P}]{0,2}$`);
/** Words before a list that say what its members do. */
const OPENER_END = /(?:主持人|主讲人|报告人|发布人|有|是|为|包括|:|分别是|分别为|——|依次为|者)\s*$/;
const BY = /(?:由|交给|交由|请|让|经)\s*$/;

interface Deed {
  readonly action: Action;
  readonly word: string;
  readonly at: number;
}

/** The deeds that a stretch names, in order; nothing behind a verb of saying. */
function deedsIn(text: string, from: number, to: number, quoteStops = true): Deed[] {
  const found: Deed[] = [];
  for (let i = from; i < to; i++) {
    const match = actionWords.longest(text, i);
    if (!match || match.end > to) continue;
    const word = text.slice(i, match.end);
    if (!denied(text, i, match.end, match.value)) {
      // 报告了一年来的工作 is said, not a named report.
      const action = word === "报告" && text[match.end] === "了" ? "SPOKE" : match.value;
      found.push({ action, word, at: i });
      if (
        quoteStops &&
        (sayings.has(word) ||
          (match.value === "SPOKE" &&
            /^(?:时|中)?(?:说|表示|指出|谈到|提到|,|:|“)/.test(text.slice(match.end, match.end + 4))))
      ) {
        // Behind 说 and its kind stands the speech; a second deed is only read when it is joined by 并 before that.
        break;
      }
    }
    i = match.end - 1;
  }
  return found;
}

/** Words that are part of something else: 揭牌仪式, 签约单位, 报告厅, 发布会, 主持人. */
function denied(text: string, start: number, end: number, action: Action): boolean {
  const after = text.slice(end, end + 3);
  const before = text.slice(Math.max(0, start - 3), start);
  if (action === "MODERATED") return /^(?:[人者](?!是|为|:)|制|词|召开的)/.test(after);
  if (
    /^(?:仪式|环节|单位|方|厅|会(?!议)|台|者|牌匾|人(?:是|为|:)?$|现场|大会|一览)/.test(after) &&
    action !== "ATTENDED"
  )
    return !/^(?:人(?:是|为|:))/.test(after);
  if (action === "SPOKE" && /^(?:信|函)/.test(after)) return true;
  if (action === "RELEASED" && /^(?:的(?!是|有)|会|者|时间|单位|网)/.test(after)) return true;
  if (action === "VISITED" && /(?:实地|大)$/.test(before) === false && /^(?:报告|组)/.test(after)) return true;
  if (action === "REPORTED" && /^(?:厅|制|单|会|阶段|环节|由|文学|显示|指出)/.test(after)) return true;
  if (action === "ATTENDED" && /(?:未能|没有|未)$/.test(before)) return true;
  return false;
}

/** The gap between two persons belongs to a list: separators, titles and bodies, but no deed. */
function joinsList(gap: string): boolean {
  if (LIST_GAP.test(gap)) return true;
  if (
    gap.length > 45 ||
    !/^(?:\([^()]{0,24}\))?[、,;和与及以]/.test(gap) ||
    /[。!?:“]|由|说|主持|随后|接着|最后|之后|(?:的|还|另)?(?:有|是|为)[^、,]{0,4}$/.test(gap)
  )
    return false;
  return deedsIn(gap, 0, gap.length, false).length === 0;
}

/** A person named behind a comma who has a deed of their own ends the list before: 揭牌的是甲和乙,丙致辞. */
function startsOwnClause(gap: string, after: string): boolean {
  if (!/^(?:等)?(?:\([^()]{0,24}\))?,/.test(gap)) return false;
  const deeds = deedsIn(after, 0, Math.min(after.length, 24));
  return deeds.length > 0 && !/^[^,。;]*(?:等|共同|一起|一同)/.test(after.slice(0, deeds[0]!.at));
}

/** What each person of a sentence did. */
export function readActions(reading: Reading, folded: FoldedSentence): void {
  const { text, persons } = folded;
  if (persons.length === 0) return;
  let opener: Action[] = [];
  for (let i = 0; i < persons.length;) {
    const from = i === 0 ? 0 : persons[i - 1]!.index + 1;
    const start = persons[i]!.index;
    const before = text.slice(from, start);
    const clause = before.slice(
      Math.max(before.lastIndexOf("。"), before.lastIndexOf(";"), i > 0 ? before.lastIndexOf(",") : -1) + 1,
    );
    const opened = openerActions(before, clause);
    let last = i;
    while (last + 1 < persons.length && joinsList(text.slice(persons[last]!.index + 1, persons[last + 1]!.index))) {
      const next = last + 1;
      const behind = text.slice(persons[next]!.index + 1, persons[next + 1]?.index ?? text.length);
      if (
        (opened || opener.length > 0) &&
        startsOwnClause(text.slice(persons[last]!.index + 1, persons[next]!.index), behind)
      )
        break;
      last = next;
    }
    const end = last + 1 < persons.length ? persons[last + 1]!.index : text.length;
    const after = text.slice(persons[last]!.index + 1, end);
    const members = persons.slice(i, last + 1).map(({ person }) => person.draft);
    let actions: Action[] = [];
    const branch = opener.length > 0 && i > 0 && LIST_BRANCH.test(before) && !/[说称]/.test(before) && !opened;
    if (opened) {
      actions = opened;
      opener = opened;
    } else if (BY.test(before)) {
      actions = byActions(text, from, start, after);
      opener = [];
    } else if (branch) {
      actions = opener;
    } else opener = [];
    if (!BY.test(before)) {
      const predicate = predicateOf(after);
      const deeds = deedsIn(predicate, 0, predicate.length);
      const listed = opened !== undefined || branch;
      // Behind a list that an opening phrase has told of, only a deed that follows at once is the list's own.
      actions = [
        ...actions,
        ...deeds
          .filter(({ at, action }) => !listed || (at < 4 && !actions.includes(action)))
          .map(({ action }) => action),
      ];
    }
    if (actions.length === 0 && members.length >= 3 && !holdsOffice(text, start, after)) actions = ["ATTENDED"];
    // A leader who is cited (习近平总书记) takes no part.
    const cited = /^(?:总书记|主席|总理)/.test(after) || (members.length === 1 && members[0]!.name === "习近平");
    if (!cited)
      for (const action of new Set(actions)) for (const member of members) take(reading, folded, member, action);
    i = last + 1;
  }
}

/** 副秘书长有甲、乙、丙; 甲、乙、丙任副秘书长: a list of holders, not of guests. */
const holdsOffice = (text: string, start: number, after: string): boolean =>
  /(?:长|任|席|委员|理事|专家|记|师|员)(?:为|是|有|由|:|聘任|任命为|分别为|分别是)?$/.test(
    text.slice(Math.max(0, start - 8), start),
  ) ||
  /^(?:等)?(?:[二两三四五六七八九十]人)?(?:分别|同时|一并|均)?(?:当选|任|担任|出任|兼任|受聘|获聘|被聘|为|现任|获|被|领)/.test(
    after,
  );

/** The part of what follows a group that still has it as its subject. */
function predicateOf(after: string): string {
  // A clause that ends by introducing the next person (…,接着由, …的有) belongs to that one.
  const next = /(?:^|[,;…—])[^,;…—]*(?:由|有|是|为|请|:)$/.exec(after);
  return next ? after.slice(0, next.index) : after;
}

/** 出席会议的有…, 主持人是…, 揭牌的是…: the deeds of an opening phrase, or undefined where it is none. */
function openerActions(before: string, clause: string): Action[] | undefined {
  if (!OPENER_END.test(before)) return undefined;
  const phrase = clause.length > 3 ? clause : before;
  const deeds = deedsIn(phrase.slice(-80), 0, Math.min(80, phrase.length), false);
  if (deeds.length > 0) {
    const strong = deeds.filter(({ action, word }) => !(action === "SPOKE" && /^(?:说|称|表示|希望|要求)$/.test(word)));
    if (strong.length > 0) return [...new Set(strong.map(({ action }) => action))];
  }
  if (/(?:主持人|主持者)/.test(phrase)) return ["MODERATED"];
  if (/(?:发布人|发布者)/.test(phrase)) return ["RELEASED"];
  if (
    /(?:嘉宾|领导|来宾|与会者|到会者|参会人员|出席者|参加者|在场|方面|代表|来自|到场者|主讲)[^。,;]{0,14}(?:有|是|为|包括|:)\s*$/.test(
      phrase,
    )
  ) {
    return /主讲|报告/.test(phrase) ? ["REPORTED"] : ["ATTENDED"];
  }
  if (/(?:坐在|坐着|同来|一同来|来的|前排|主席台|台上|台下|调研组)[^。;]{0,16}(?:有|是|为)\s*$/.test(phrase))
    return /调研|考察|同来/.test(phrase) ? ["VISITED"] : ["ATTENDED"];
  return undefined;
}

/** 由…主持; 揭牌由…完成. */
function byActions(text: string, from: number, start: number, after: string): Action[] {
  const clauseFrom = Math.max(from, text.lastIndexOf("。", start) + 1, text.lastIndexOf(";", start) + 1);
  const behind = deedsIn(predicateOf(after), 0, Math.min(after.length, 60));
  const direct = behind.filter(({ at }) => !/[,。;]/.test(after.slice(0, at)));
  if (direct.length > 0) return direct.slice(0, 2).map(({ action }) => action);
  if (
    /^(?:等)?(?:一同|一起|共同|一道|分别|逐一|来)?(?:完成|来作|来致|作|担任|负责|承担|进行|做|来完成|执行|带来|致|来做)/.test(
      after,
    ) ||
    after.trim().length <= 3
  ) {
    const front = deedsIn(text, clauseFrom, start, false);
    if (/主持/.test(after.slice(0, 6))) return ["MODERATED"];
    return front.slice(-1).map(({ action }) => action);
  }
  return behind.slice(0, 1).map(({ action }) => action);
}

function take(reading: Reading, folded: FoldedSentence, who: Draft, action: Action): void {
  if (!reading.occasion) return;
  reading.facts.add({
    subject: who,
    predicate: "TOOK_PART",
    object: reading.occasion,
    fields: { as: action },
    span: sentenceSpan(folded.sentence),
    rule: "part",
    confidence: 0.85,
  });
}

const ORG_LIST = `[${O}${C}](?:(?:、|,|;|和|与|及|同|跟|以及|,?还有)[${O}${C}])*`;
const SIGNERS = [
  new RegExp(`签约(?:单位|方|企业|院校)[^。${O}${C}]{0,24}?(?:有|是|为|:|包括)(${ORG_LIST})`, "g"),
  new RegExp(`签约代表[^。${O}${C}]{0,20}?(?:有|是|为|:|包括|来自)(${ORG_LIST})`, "g"),
  new RegExp(
    `(${ORG_LIST})(?:等[^。,]{0,10})?(?:分别|共同|现场|代表|当场|还|正式|双方|在会上|集中)*(?:签约|签署|签订|签了|签下|签字)`,
    "g",
  ),
  new RegExp(`签约[^。;]{0,30}。?包括(${ORG_LIST})`, "g"),
  new RegExp(`(?:一方|甲方|乙方|另一方)是(${ORG_LIST})`, "g"),
];

/** 集中签约。包括甲、乙…: the list in a sentence of its own. */
const LISTED_NEXT = new RegExp(`^\\s*(?:包括|分别是|分别为|他们是|有|其中有)(${ORG_LIST})`);

/** Bodies that signed. */
export function readSignings(reading: Reading, folded: FoldedSentence, previous: string): void {
  const listed = /签约/.test(previous) ? LISTED_NEXT.exec(folded.text) : undefined;
  if (listed) {
    const from = listed.index + listed[0].indexOf(listed[1]!);
    for (const { draft } of bodiesIn(folded, from, from + listed[1]!.length))
      if (draft.kind !== "Consortium") take(reading, folded, draft, "SIGNED");
  }
  if (!/签/.test(folded.text)) return;
  for (const pattern of SIGNERS) {
    for (const match of matchesOf(folded.text, pattern)) {
      const list = match[1]!;
      const from = match.index + match[0].indexOf(list);
      for (const { draft } of bodiesIn(folded, from, from + list.length)) {
        // The signing of a consortium's founding is no deed of its own; beside another body it signs.
        if (draft.kind !== "Consortium" || list.length > 2) take(reading, folded, draft, "SIGNED");
      }
    }
  }
}
