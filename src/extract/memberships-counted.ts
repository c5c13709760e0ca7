import type { Role } from "../model/ontology.ts";
import { numberOf } from "./counts.ts";
import type { Draft } from "./entities.ts";
import { bodiesIn, C, O, type FoldedSentence } from "./folded.ts";
import { hasSign, matchesOf } from "./matches.ts";
import { consortiumOf, member, ROLE_WORDS } from "./memberships.ts";
import type { Reading } from "./reading.ts";

const NUMBER = "(?:\\d+|[一二两三四五六七八九十]+)";
const MEASURE = "(?:家|所|个|方|校)";
const KIND = "(?:单位|企业|公司|学校|院校|高校|职校|大学|协会|机构|科研院所|政府部门|园区)";
const LIST = new RegExp(`[${O}](?:(?:、|;|和|与|及|以及)[${O}])+`, "g");
const COUNT = new RegExp(`[\\d一二两三四五六七八九十]${MEASURE}`);
const ENDS_IN_COUNT = new RegExp(`${COUNT.source}${KIND}?[。!]?$`);
/** Fewer say too little: two bodies stand in many a sentence. */
const FEWEST = 3;

interface Pattern {
  readonly role: Role;
  readonly signs: readonly string[];
  /** 四家便都成了理事长单位: bodies that were listed before. */
  readonly said: RegExp;
  /** 光牵头单位就有15家。: a count whose bodies the next sentence names. */
  readonly announced: RegExp;
  /** 牵头的一家企业、两所学校各有分工:甲…,乙…,丙…. */
  readonly divided: RegExp;
  /** 由以下三家单位牵头组建: at the end of a line, and a body in each line below. */
  readonly heads: RegExp;
}

const PATTERNS: readonly Pattern[] = ROLE_WORDS.map(([role, signs, words]) => ({
  role,
  signs,
  said: new RegExp(
    `(?<n>${NUMBER})${MEASURE}${KIND}?(?:便|就|均|都|也|则|一起|共同|随即|随后|因此|分别|一并|同时)*(?:成了|成为|当选为?|担任|出任|作为|任|(?:被)?(?:推选|推举|选|增补)为|是)(?:[${C}](?:的)?|其|首届|首批|第一届|理事会)*(?:${words})`,
  ),
  announced: new RegExp(
    `(?:${words})(?:[^。;:,${O}]{0,4})?(?:就|便|共|一共|总共|足足|多达|有)+(?<n>${NUMBER})${MEASURE}${KIND}?[。!]?$`,
  ),
  divided: new RegExp(`(?:${words})的?(?<counts>(?:${NUMBER}${MEASURE}${KIND}(?:、|和|与)?)+)[^:。;${O}]{0,14}:`),
  heads: new RegExp(
    `以下(?<n>${NUMBER})${MEASURE}${KIND}?(?:共同|联合|一起)?(?:为|是)?(?:${words})[^。;:${O}]{0,6}:\\s*$`,
  ),
}));

/**
 * Who belongs to a consortium where the role and the names stand apart, and a number ties them: as many bodies as were
 * counted, in the list before, in the sentence behind, or behind the colon.
 * @param at the place of the sentence among all
 */
export function readCountedMembers(reading: Reading, sentences: readonly FoldedSentence[], at: number): void {
  const folded = sentences[at]!;
  const before = sentences[at - 1];
  const previous = before?.sentence.line === folded.sentence.line ? before : undefined;
  const { text } = folded;
  const announced = previous && ENDS_IN_COUNT.test(previous.text) ? previous : undefined;
  if (!announced && !COUNT.test(text)) return;
  for (const { role, signs, said, announced: pattern, divided, heads } of PATTERNS) {
    const behind = announced && text.includes(O) ? pattern.exec(announced.text) : null;
    if (behind) asMany(reading, folded, role, bodiesOf(folded, 0), count(behind.groups!["n"]!), 1);
    if (!hasSign(text, signs)) continue;
    const match = said.exec(text);
    if (match) {
      const n = count(match.groups!["n"]!);
      const listed = lastList(folded, match.index) ?? (previous && lastList(previous, previous.text.length));
      if (listed) asMany(reading, folded, role, listed, n, 0);
    }
    const head = text.includes("以下") ? heads.exec(text) : null;
    if (head) {
      const n = count(head.groups!["n"]!);
      const items = sentences.slice(at + 1, at + 1 + n).flatMap((item) => bodiesOf(item, 0).slice(0, 1));
      asMany(reading, folded, role, items, n, 0);
    }
    const parts = text.includes(":") ? divided.exec(text) : null;
    if (parts) {
      const numbers = parts.groups!["counts"]!.match(new RegExp(NUMBER, "g"))!;
      const total = numbers.reduce((sum, number) => sum + count(number), 0);
      asMany(reading, folded, role, bodiesOf(folded, parts.index + parts[0].length), total, 0);
    }
  }
}

const count = (number: string): number => numberOf(number) ?? 0;

/** The bodies named from a place of a sentence on, each once. */
const bodiesOf = (folded: FoldedSentence, from: number): Draft[] => [
  ...new Set(
    bodiesIn(folded, from, folded.text.length).flatMap(({ draft, org }) =>
      draft.kind === "Consortium" || org.form === "generic" ? [] : [draft],
    ),
  ),
];

/** The last list of bodies before a place. */
function lastList(folded: FoldedSentence, to: number): Draft[] | undefined {
  const match = matchesOf(folded.text.slice(0, to), LIST).at(-1);
  return match && bodiesIn(folded, match.index, match.index + match[0].length).map(({ draft }) => draft);
}

/** Gives the role to bodies that are as many as were counted, or by `short` fewer (东道主, 我校 may be one of them). */
function asMany(
  reading: Reading,
  folded: FoldedSentence,
  role: Role,
  bodies: readonly Draft[],
  n: number,
  short: number,
): void {
  if (bodies.length < FEWEST || bodies.length > n || bodies.length < n - short) return;
  const consortium = consortiumOf(reading, folded);
  if (!consortium) return;
  for (const body of bodies) member(reading, folded, body, consortium, role, "counted");
}
