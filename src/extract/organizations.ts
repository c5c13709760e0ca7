import type { Kind } from "../model/ontology.ts";
import { formOf, kindOf } from "./organization-forms.ts";
import { withHolders } from "./organization-holders.ts";
import { withHeads, withJoint, withSharedTails, withSlots, withTails } from "./organization-lists.ts";
import { breaks, groupEnd, isCommitteeToken, isWeakEnd, suffixKind } from "./organization-runs.ts";
import { behindVerbs, officeStart } from "./organization-starts.ts";
import type { Token } from "./tokens.ts";

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

const MEASURE =
  /^(?:余|多)?(?:年度|座|片|块|份|套|本|台|条|件|家|所|个|名|位|种|项|类|批|届|期|年|月|日|号|周年|万|千|百|亿|强|间|层|楼|场|次|天|余家|余所|余个)/;
/** Units of the longest measure word. */
const LONGEST_MEASURE = 4;

/**
 * Finds the bodies that a line names.
 * @param occupied tells whether a unit belongs to a person's name or to a book title already
 */
export function findOrganizations(
  line: string,
  tokens: readonly Token[],
  occupied: (at: number) => boolean,
): OrganizationMention[] {
  const found: OrganizationMention[] = [];
  const lastEnd = tokens.findLastIndex(({ suffix, weak, body }) => suffix || weak || body);
  let index = 0;
  while (index <= lastEnd) {
    // Skip what cannot begin a name.
    const first = tokens[index]!;
    if (
      breaks(tokens, index, line, index, occupied) ||
      (first.shape === "punct" && !groupEnd(tokens, index, line, false))
    ) {
      index++;
      continue;
    }
    const runStart = index;
    let end = index;
    while (end < tokens.length && end - runStart < LONGEST_RUN) {
      const token = tokens[end]!;
      if (token.shape === "punct") {
        const char = line[token.start]!;
        const next = groupEnd(tokens, end, line, end > runStart);
        if (next !== undefined) {
          end = next;
          continue;
        }
        if (
          "·&+.".includes(char) &&
          end > runStart &&
          (char !== "." || tokens[end - 1]!.shape === "latin") &&
          tokens[end + 1] &&
          tokens[end + 1]!.shape !== "punct"
        ) {
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
  const whole =
    found.length === 0 ? found : withSharedTails(withTails(withHeads(withJoint(found), line), line, tokens), line);
  return withHolders(withSlots(whole, line, tokens, occupied), line, tokens, occupied);
}

/** No name has more words; a longer run is no name, and time must not grow with its square. */
const LONGEST_RUN = 60;

function readRun(
  line: string,
  tokens: readonly Token[],
  runStart: number,
  runEnd: number,
  occupied: (at: number) => boolean,
): OrganizationMention[] {
  let last = -1;
  for (let i = runEnd - 1; i >= runStart; i--) {
    if (suffixKind(tokens, i, line) || isWeakEnd(tokens, i, line, occupied)) {
      last = i;
      break;
    }
  }
  if (last < 0) return [];
  // 天衢新区园区: the park, called a park once more.
  if (
    last > runStart &&
    tokens[last]!.suffix === "Park" &&
    line.slice(tokens[last]!.start, tokens[last]!.end) === "园区" &&
    tokens[last - 1]!.suffix === "Park"
  )
    last--;
  let start = runStart;
  let counted = false;
  const ahead: OrganizationMention[] = [];
  // A number with its measure word in front belongs to a count, not to a name.
  for (let i = runStart; i <= last; i++) {
    const token = tokens[i]!;
    if (token.shape === "digit" || isNumeral(line, token)) {
      const measure = MEASURE.exec(line.slice(token.end, token.end + LONGEST_MEASURE));
      if (measure) {
        const stop = token.end + measure[0].length;
        const next = tokens.findIndex((t, j) => j > i && t.start >= stop);
        if (next > 0 && next <= last) {
          counted = !/[年月日届期]/.test(measure[0]);
          // 学会|第五届|理事会: what stands before the number is a body of its own.
          if (i > start) ahead.push(...readRun(line, tokens, start, i, occupied));
          start = next;
        } else if (next > last || next < 0) return [];
      }
    }
  }
  while (
    start < last &&
    !isWordOfName(tokens, start) &&
    /^(?:该|本|此|首|各|省内|市内|全省|全市|办|除|暨)$/.test(line.slice(tokens[start]!.start, tokens[start]!.end))
  )
    start++;
  const cut = behindVerbs(line, tokens, start, last);
  const before = [...ahead, ...(cut > start ? readRun(line, tokens, start, cut, occupied) : [])];
  start = cut;
  if (start > last) return before;
  const from = officeStart(line, tokens, start, last) ?? tokens[start]!.start;
  const to = campusEnd(line, tokens, last) ?? tokens[last]!.end;
  const text = line.slice(from, to);
  const parents: { end: number; kind: Kind }[] = [];
  for (let i = start; i < last; i++) {
    const suffix =
      suffixKind(tokens, i, line) ??
      (isCommitteeToken(tokens, i, line) ||
      (tokens[i]!.weak && line.slice(tokens[i]!.start, tokens[i]!.end) === "司" && tokens[start]!.body)
        ? "Government"
        : undefined);
    if (suffix)
      parents.push({
        end: tokens[i]!.end,
        kind: kindOf(
          line.slice(from, tokens[i]!.end),
          suffix,
          [...parents],
          Boolean(tokens[start]!.place || tokens[start]!.body),
        ),
      });
  }
  const ending = tokens[last]!;
  const anchored = Boolean(tokens[start]!.place || tokens[start]!.body);
  // 甲产教融合共同体|理事会: a consortium's own council is no body beside it.
  const owner = parents.at(-1);
  if (owner?.kind === "Consortium" && owner.end === ending.start && /(?:理事会|监事会)$/.test(text))
    return [...before, ...readRun(line, tokens, start, last, occupied)];
  const kind = kindOf(text, suffixKind(tokens, last, line), parents, anchored);
  const behind = line.slice(to, to + 8);
  // 教职成厅函[2023]20号: the number of a document.
  if (/[〔[(]/.test(behind) && /^(?:[函发字办规]*(?:〔| ?\[(?:19|20)\d\d)|[函发字办规]+ ?\((?:19|20)\d\d)/.test(behind))
    return before;
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

/** 中国石油大学(华东), 山东大学(威海校区): the end of the bracket that says which of a university's places is meant. */
function campusEnd(line: string, tokens: readonly Token[], last: number): number | undefined {
  const [open, place, campus] = tokens.slice(last + 1, last + 4);
  if (tokens[last]!.suffix !== "School" || line[tokens[last]!.end] !== "(" || !open || !place?.place) return undefined;
  const close = /^(?:校区|分校|校园)?\)/.exec(line.slice(place.end, place.end + 3));
  return close && campus ? place.end + close[0].length : undefined;
}

const NUMERALS = "一二两三四五六七八九十百千";
function isNumeral(line: string, { start, end }: Token): boolean {
  for (let at = start; at < end; at++) if (!NUMERALS.includes(line[at]!)) return false;
  return true;
}

const isWordOfName = (tokens: readonly Token[], index: number): boolean => Boolean(tokens[index]!.place);
