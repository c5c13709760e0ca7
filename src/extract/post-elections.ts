import type { Chain, ChainPost, Item } from "./chains.ts";
import type { Draft } from "./entities.ts";
import type { OrganizationMention } from "./organizations.ts";
import { SO_MANY } from "./person-contexts.ts";
import { COUNCIL_TITLE, departmentOf } from "./post-bodies.ts";
import { type PersonInSentence, type ResolvedPost, state } from "./post-facts.ts";
import { begunBefore, heldBehind, termOf } from "./periods.ts";
import { type Reading, type Sentence, spanOf } from "./reading.ts";
import { matchesOf } from "./matches.ts";

const LINK_BEHIND_TITLE =
  /^(?:有[一二两三四五六七八九十]+[位名人],一[位名人](?:是|为)|(?:分别|一职|职务)?(?:由|为|是|有|任命为|聘任|聘请|人选为|人选是|分别为|分别是|分别由|则由|仍由|继续由|改由|现由|的是|的为|的有|一职由|:))$/;

/** 副秘书长有甲、乙; 理事长由X公司董事长丙担任; 当选理事长的是丁: the title in front of a chain. */
export function forwardTitle(reading: Reading, items: readonly Item[], chain: Chain, text: string): ResolvedPost[] {
  const first = items.findIndex(({ start }) => start >= chain.start);
  let i = first - 1;
  let link = "";
  while (i >= 0 && items[i]!.type !== "title" && first - i <= 9) {
    const item = items[i]!;
    if (item.type === "person" || item.type === "org" || (item.type === "separator" && item.text !== ",")) return [];
    link = text.slice(item.start, item.end) + link;
    i--;
  }
  const titleItem = items[i];
  if (i < 0 || titleItem?.type !== "title" || !LINK_BEHIND_TITLE.test(link.trim())) return [];
  const titles: Item[] = [titleItem];
  let org: OrganizationMention | undefined;
  let j = i - 1;
  for (; j >= 0; j--) {
    const item = items[j]!;
    if (item.type === "org") {
      org = item.org;
      break;
    }
    if (
      item.type === "title" &&
      items[j + 1]?.type === "separator" &&
      items[j - 1]?.type !== "person" &&
      !/(?:当选|任|为|是)$/.test(text.slice(0, item.start))
    ) {
      titles.push(item);
      continue;
    }
    if (
      item.type === "separator" &&
      item.text !== ";" &&
      item.text !== "," &&
      items[j - 1]?.type === "title" &&
      items[j + 1]?.type === "title"
    )
      continue;
    if (item.type === "tense") continue;
    break;
  }
  const title = titleItem.type === "title" ? titleItem.text : "";
  if (/记者|通讯员/.test(title)) return [];
  const body = councilOf(reading, org, title, text.slice(0, titleItem.start));
  if (!body) return [];
  return titles.map((item) => ({
    org: body,
    title: text.slice(item.start, item.end),
    former: false,
    start: item.start,
    forward: true,
  }));
}

/** The body whose post a bare title is: what stands before it, an expert committee named before, or the consortium. */
function councilOf(
  reading: Reading,
  org: OrganizationMention | undefined,
  title: string,
  before: string,
): Draft | undefined {
  const { registry } = reading;
  if (org) {
    if (/理事会$/.test(org.text)) return parentOfCouncil(reading, org);
    const draft = departmentOf(reading, org, undefined) ?? registry.organization(org);
    if (draft) return draft;
  }
  if (registry.council && /^(?:常务|名誉)?(?:副)?(?:主任|会长|理事长)(?:委员)?$/.test(title)) return registry.council;
  const committee = /^(?:副)?主任(?:委员)?$/.test(title) ? lastCommittee(reading, before) : undefined;
  if (committee) return committee;
  if (/^(?:副)?主任(?:委员)?$/.test(title) && /专家委员会|指导委员会/.test(before) && registry.main) {
    const name = /专家委员会/.test(before) ? "专家委员会" : "指导委员会";
    const whole = registry.organization({ text: registry.main.name + name, kind: "Association", form: "name" });
    if (whole) registry.alias(whole, name);
    return whole;
  }
  if (COUNCIL_TITLE.test(title)) return registry.council ?? registry.main;
  if (/^(?:副|执行|名誉|常务副|执行副)?(?:院长|校长)$/.test(title)) return collegeOf(reading);
  return undefined;
}

/** The 专委会 that a sentence has named before: 成立冷链装备专委会,由甲任主任委员. */
function lastCommittee(reading: Reading, before: string): Draft | undefined {
  const named = [...reading.registry.drafts.values()].filter(
    ({ kind, name }) =>
      kind === "Association" && /(?:专委会|专业委员会|分会|委员会)$/.test(name) && before.includes(name),
  );
  return named.sort((a, b) => before.lastIndexOf(b.name) - before.lastIndexOf(a.name))[0];
}

/** 院长 elected where a council of an industry college is the occasion. */
function collegeOf(reading: Reading): Draft | undefined {
  return (
    [...reading.registry.drafts.values()].find((draft) => draft.kind === "School" && /产业学院$/.test(draft.name)) ??
    reading.registry.host
  );
}

/** A council's posts are posts of the consortium (rule 11 of the gold: a consortium's own council is no body of its own). */
function parentOfCouncil(reading: Reading, org: OrganizationMention): Draft | undefined {
  const head = org.text.replace(/(?:第.届|首届)?理事会$/, "");
  return (head ? reading.registry.lookup(head) : undefined) ?? reading.registry.council ?? reading.registry.main;
}

const HOLD_VERB = new RegExp(
  `^${SO_MANY}(?:分别|同时|一并|均|也|还)?(?:当选为|当选|受聘担任|受聘为|获聘为|被聘为|被聘任为|聘为|担任|出任|兼任|接任|继任|就任|现任|现为|(?:已)?(?:调任|转任|升任|改任)|任|为|是)`,
);

/** 甲当选理事长; 乙、丙任副秘书长; 主持人钱燕婷是信息技术分院副院长. */
export function holdsBehind(
  reading: Reading,
  sentence: Sentence,
  items: readonly Item[],
  persons: readonly PersonInSentence[],
): void {
  const { line } = sentence;
  for (const [index, person] of persons.entries()) {
    const rest = line.text.slice(person.end, Math.min(sentence.end, person.end + 60));
    const held = heldBehind(rest);
    const length = held?.length ?? HOLD_VERB.exec(rest)?.[0].length;
    if (length === undefined) continue;
    const posts = postsFrom(items, person.end + length, line.text);
    if (posts.length === 0) continue;
    const group = [person];
    for (let i = index - 1; i >= 0; i--) {
      if (!/^(?:、|和|与|及|以及|,(?=.{0,1}$))$/.test(line.text.slice(persons[i]!.end, persons[i + 1]!.start))) break;
      group.push(persons[i]!);
    }
    const since = held?.since ?? begunBefore(line.text.slice(sentence.start, group.at(-1)!.start), rest);
    const term = termOf({ ...held, ...(since !== undefined && { since }) });
    for (const post of posts) {
      const body = post.org
        ? councilOf(reading, post.org, post.title, line.text.slice(sentence.start, post.start))
        : bodyForElected(reading, post, line.text.slice(sentence.start, post.start));
      if (!body) continue;
      for (const member of group) {
        state(
          reading,
          member.draft,
          { org: body, title: post.title, former: post.former || held?.former === true, ...term, start: post.start },
          spanOf(line, group.at(-1)!.start, post.end),
          0.9,
          "holds-post",
        );
      }
    }
  }
}

const bodyForElected = (reading: Reading, post: ChainPost, before: string): Draft | undefined => {
  if (post.place) return reading.registry.organization({ text: post.place, kind: "Government", form: "name" });
  return councilOf(reading, undefined, post.title, before);
};

const COUNCIL = /^(?:常务)?(?:理事会|监事会|董事会)$/;

/** Titles that begin right at `from` (with their body), up to the first other thing. */
function postsFrom(items: readonly Item[], from: number, text: string): ChainPost[] {
  const first = items.findIndex(({ start }) => start >= from);
  if (first < 0 || items[first]!.start !== from) return [];
  const posts: ChainPost[] = [];
  let org: OrganizationMention | undefined;
  let place: string | undefined;
  let former = false;
  for (let i = first; i < items.length; i++) {
    const item = items[i]!;
    // 学会|第五届|理事会: the council of the body just named.
    if (item.type === "org") org = org && COUNCIL.test(item.org.text) ? org : item.org;
    else if (item.type === "place" && items[i + 1]?.type === "title") place = item.text;
    else if (item.type === "tense") former = item.token?.tense === "former";
    else if (item.type === "title") {
      if (items[i + 1]?.type === "person") break;
      posts.push({ org, place, title: text.slice(item.start, item.end), former, start: item.start, end: item.end });
    } else if (
      item.type === "separator" &&
      /^(?:、|兼|和|与)$/.test(item.text) &&
      posts.length > 0 &&
      items[i + 1]?.type !== "person"
    )
      continue;
    else if (
      item.type === "other" &&
      /^(?:首届|第.{1,3}届|新一届|第|[一二三四五六七八九十\d]+|届|的|\s)$/.test(item.text)
    )
      continue;
    else break;
  }
  return posts;
}

const PRONOUN =
  /(?:他|她)(?:(?:同时|目前|也|还)?(?:是|现任|现为|兼任|还担任|担任|任)|(?=(?:自|从|于|在)?(?:19|20)\d\d))/g;

/** Places of a sentence where a pronoun is said to hold something; offsets into the sentence. */
export const findPronouns = ({ line, start, end }: Sentence): readonly RegExpExecArray[] =>
  matchesOf(line.text.slice(start, end), PRONOUN);

/** 他是X系主任: the person named last. */
export function pronounPosts(
  reading: Reading,
  sentence: Sentence,
  pronouns: readonly RegExpExecArray[],
  items: readonly Item[],
  persons: readonly PersonInSentence[],
  carried: PersonInSentence | undefined,
): void {
  const { line } = sentence;
  for (const match of pronouns) {
    const at = sentence.start + match.index;
    const holder = persons.findLast(({ end }) => end <= at) ?? (match.index < 4 ? carried : undefined);
    if (!holder) continue;
    const behind = at + match[0].length;
    const held = match[0].length === 1 ? heldBehind(line.text.slice(behind, sentence.end)) : undefined;
    if (match[0].length === 1 && !held) continue;
    for (const post of postsFrom(items, behind + (held?.length ?? 0), line.text)) {
      const body = post.org
        ? reading.registry.organization(post.org)
        : bodyForElected(reading, post, match.input.slice(0, match.index));
      if (body)
        state(
          reading,
          holder.draft,
          {
            org: body,
            title: post.title,
            former: post.former || held?.former === true,
            ...termOf(held),
            start: post.start,
          },
          spanOf(line, at, post.end),
          0.85,
          "pronoun",
        );
    }
  }
}
