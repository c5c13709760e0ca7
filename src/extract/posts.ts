import { type Chain, chainOf, type Item, itemsOf } from "./chains.ts";
import type { Draft } from "./entities.ts";
import { resolveChain } from "./post-bodies.ts";
import { findPronouns, forwardTitle, holdsBehind, pronounPosts } from "./post-elections.ts";
import { type Reading, type Sentence, sentencesOf, spanOf } from "./reading.ts";
import { type PersonInSentence, type ResolvedPost, state } from "./post-facts.ts";

/** What may stand between two persons of one list. */
const LIST_GAP = /^(?:等)?(?:\([^()]{0,20}\))?[\s、,;和与及以]*(?:以及|还有|另有|连同|(?:另)?一[位名人](?:是|为))?$/;

/** Pass over all sentences: links every titled person to the bodies, and returns the persons by sentence. */
export function readPosts(reading: Reading): Map<Sentence, PersonInSentence[]> {
  const bySentence = new Map<Sentence, PersonInSentence[]>();
  for (const line of reading.lines) {
    let carried: PersonInSentence | undefined;
    for (const sentence of sentencesOf(line)) {
      const persons = readSentence(reading, sentence, carried);
      bySentence.set(sentence, persons);
      carried = persons.at(-1) ?? carried;
    }
  }
  return bySentence;
}

function readSentence(reading: Reading, sentence: Sentence, carried: PersonInSentence | undefined): PersonInSentence[] {
  const { line } = sentence;
  const pronouns = findPronouns(sentence);
  const silent = !line.persons.some(({ start, end }) => start >= sentence.start && end <= sentence.end);
  if (silent && (pronouns.length === 0 || !carried)) return [];
  const items = itemsOf(sentence);
  const found: PersonInSentence[] = [];
  let head: Draft | undefined;
  let previous: { chain: Chain; last: Draft | undefined; titles: readonly ResolvedPost[] } | undefined;
  for (const [index, item] of items.entries()) {
    if (item.type !== "person") continue;
    const chain = chainOf(items, index, line.text);
    const draft = reading.registry.person(item.person.name);
    draft.mentions++;
    const gap = previous ? line.text.slice(previous.chain.end, chain.start) : undefined;
    const listed = gap !== undefined && LIST_GAP.test(gap);
    if (!listed) head = introducedBy(reading, items, chain, line.text);
    const posts = isAddress(reading, draft, chain) ? [] : chain.posts;
    let resolved = resolveChain(reading, posts, listed ? (previous?.last ?? head) : head);
    if (
      chain.posts.length === 0 &&
      listed &&
      previous &&
      previous.titles.length > 0 &&
      /^[、和与及]+$/.test(gap!) &&
      !hasPost(reading, draft)
    ) {
      resolved = previous.titles.map((post) => ({ ...post }));
    }
    for (const post of resolved)
      state(
        reading,
        draft,
        post,
        spanOf(line, Math.min(chain.start, item.start), chain.end),
        listed && chain.posts.length === 0 ? 0.8 : 0.95,
        "post-chain",
      );
    const council = forwardTitle(reading, items, chain, line.text);
    const carries =
      listed &&
      /^(?:[、和与及]+|,?(?:以及|还有|(?:另)?一[位名人](?:是|为)))$/.test(gap!) &&
      (resolved.length === 0 ||
        /一[位名人]/.test(gap!) ||
        /^[^。;]{0,60}?(?:担任|兼任|出任|任)(?:[。,;]|$)/.test(line.text.slice(chain.end, sentence.end)));
    const byCouncil =
      council.length > 0 ? council : carries ? (previous?.titles ?? []).filter(({ forward }) => forward) : [];
    for (const post of byCouncil)
      state(reading, draft, post, spanOf(line, post.start, chain.end), 0.9, "title-to-person");
    const titles =
      council.length > 0
        ? council
        : byCouncil.length > 0
          ? byCouncil
          : resolved.length > 0 && chain.posts.length > 0
            ? resolved
            : listed && /^[、和与及]+$/.test(gap!)
              ? (previous?.titles ?? [])
              : [];
    previous = { chain, last: resolved.at(-1)?.org ?? (listed ? previous?.last : undefined), titles };
    head ??= resolved[0]?.org;
    found.push({ ...chain, draft });
  }
  holdsBehind(reading, sentence, items, found);
  pronounPosts(reading, sentence, pronouns, items, found, carried);
  return found;
}

/** 益阳市教育局来了三位:党组成员李武; 东道主沅江市职业中专出席的是校长王护林: the body that brings the persons in. */
function introducedBy(reading: Reading, items: readonly Item[], chain: Chain, text: string): Draft | undefined {
  if (chain.posts[0]?.org || chain.posts[0]?.place || chain.posts.length === 0) return undefined;
  const org = items.findLast((item) => item.type === "org" && item.end <= chain.start);
  if (org?.type !== "org" || org.org.kind === "Consortium" || org.org.form === "generic") return undefined;
  const gap = text.slice(org.end, chain.start);
  return /^(?:方面)?(?:出席|到会|参加|到场|与会|赴会|前来)[^。;,、]{0,6}(?:是|有|为|:)$|^(?:方面)?来(?:了|的)[^。;,、]{0,4}(?:是|有|:)$/.test(
    gap,
  )
    ? reading.registry.organization(org.org)
    : undefined;
}

/** 沈新峰副局长讲话: called by the name and a title that has been told with its body before. */
function isAddress(reading: Reading, person: Draft, { posts, person: { start } }: Chain): boolean {
  const [post] = posts;
  if (!post || posts.length > 1 || post.org || post.place || post.start !== start) return false;
  return reading.facts.about(person, "HOLDS_POST").some(({ fields }) => fields.title?.endsWith(post.title));
}

const hasPost = (reading: Reading, person: Draft): boolean => reading.facts.about(person, "HOLDS_POST").length > 0;
