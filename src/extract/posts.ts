import type { Draft } from "./entities.ts";
import { chainOf, isPlaceTitle, itemsOf, territoryOf, type Chain, type ChainPost, type Item } from "./chains.ts";
import type { OrganizationMention } from "./organizations.ts";
import { sentencesOf, spanOf, type Reading, type Sentence } from "./reading.ts";

/** A person in a sentence with the posts read there; `list` numbers the plain lists of persons. */
export interface PersonInSentence extends Chain {
  readonly draft: Draft;
}

const COUNCIL_TITLE = /^(?:首任|名誉|荣誉|常务|执行|轮值)*(?:副)?(?:理事长|秘书长|会长|监事长|轮值主席|理事|常务理事|监事)$/;
const SCHOOL_TITLE = /(?:校长|党委书记|院长|党委副书记|党委委员|党委常委|纪委书记|校长助理|副校长|教务长|工会主席)$/;
const FIRM_TITLE = /(?:董事长|总经理|总裁|经理|总工程师|总监|厂长|行长|CEO|董事局主席)$/;
/** What may stand between two persons of one list. */
const LIST_GAP = /^(?:等)?(?:\([^()]{0,20}\))?[\s、,;和与及以]*(?:以及|还有|另有|连同|(?:另)?一[位名人](?:是|为))?$/;
const PARTY_OFFICE = /^(?:教育工委|统战部|宣传部|组织部|政法委|纪委|办公室|政研室)$/;

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
    let resolved = resolveChain(reading, chain.posts, listed ? (previous?.last ?? head) : head);
    if (chain.posts.length === 0 && listed && previous && previous.titles.length > 0 && /^[、和与及]+$/.test(gap!) && !hasPost(reading, draft)) {
      resolved = previous.titles.map((post) => ({ ...post }));
    }
    for (const post of resolved) state(reading, draft, post, spanOf(line, Math.min(chain.start, item.start), chain.end), listed && chain.posts.length === 0 ? 0.8 : 0.95, "post-chain");
    const council = forwardTitle(reading, items, chain, line.text);
    const carries = listed && /^(?:[、和与及]+|,?(?:以及|还有|(?:另)?一[位名人](?:是|为)))$/.test(gap!) && (resolved.length === 0 || /一[位名人]/.test(gap!) || /^[^。;]{0,60}?(?:担任|兼任|出任|任)(?:[。,;]|$)/.test(line.text.slice(chain.end, sentence.end)));
    const byCouncil = council.length > 0 ? council : carries ? (previous?.titles ?? []).filter(({ forward }) => forward) : [];
    for (const post of byCouncil) state(reading, draft, post, spanOf(line, post.start, chain.end), 0.9, "title-to-person");
    const titles = council.length > 0 ? council : byCouncil.length > 0 ? byCouncil : resolved.length > 0 && chain.posts.length > 0 ? resolved : listed && /^[、和与及]+$/.test(gap!) ? (previous?.titles ?? []) : [];
    previous = { chain, last: resolved.at(-1)?.org ?? (listed ? previous?.last : undefined), titles };
    head ??= resolved[0]?.org;
    found.push({ ...chain, draft });
  }
  holdsBehind(reading, sentence, items, found);
  pronounPosts(reading, sentence, items, found, carried);
  return found;
}

/** 益阳市教育局来了三位:党组成员李武; 东道主沅江市职业中专出席的是校长王护林: the body that brings the persons in. */
function introducedBy(reading: Reading, items: readonly Item[], chain: Chain, text: string): Draft | undefined {
  if (chain.posts[0]?.org || chain.posts[0]?.place || chain.posts.length === 0) return undefined;
  const org = items.findLast((item) => item.type === "org" && item.end <= chain.start);
  if (org?.type !== "org" || org.org.kind === "Consortium" || org.org.form === "generic") return undefined;
  const gap = text.slice(org.end, chain.start);
  return /^(?:方面)?(?:出席|到会|参加|到场|与会|赴会|前来)[^。;,、]{0,6}(?:是|有|为|:)$|^(?:方面)?来(?:了|的)[^。;,、]{0,4}(?:是|有|:)$/.test(gap) ? reading.registry.organization(org.org) : undefined;
}

interface ResolvedPost {
  readonly org: Draft;
  readonly title: string;
  readonly former: boolean;
  readonly start: number;
  /** Stated as 副秘书长有甲、乙: the names that follow hold it too. */
  readonly forward?: boolean;
}

const hasPost = (reading: Reading, person: Draft): boolean => reading.facts.of("HOLDS_POST").some(({ subject }) => subject === person);

/** Gives every post of a chain its body. */
function resolveChain(reading: Reading, posts: readonly ChainPost[], inherited: Draft | undefined): ResolvedPost[] {
  const resolved: ResolvedPost[] = [];
  let current = inherited;
  for (const post of posts) {
    const party = partyPost(reading, post);
    const org = party?.org ?? bodyOf(reading, post, current, resolved.length > 0 || inherited !== undefined);
    if (!org) {
      // 总书记 is how a leader is cited, not a post to place.
      if (post.title !== "总书记") reading.notUnderstood.add(post.title);
      continue;
    }
    resolved.push({ org, title: party?.title ?? post.title, former: post.former, start: post.start });
    // A territory (市长) leaves the office before it in force.
    if (post.org || post.place || !isPlaceTitle(post.title)) current = org;
  }
  return resolved;
}

/** 若羌县党委副书记: a place's 党委 is a body of its own; a school's is part of the title. */
function partyPost(reading: Reading, post: ChainPost): { org: Draft; title: string } | undefined {
  const match = /^党委((?:常务|专职)?副?书记|委员|常委)$/.exec(post.title);
  if (!match || !post.place) return undefined;
  const { registry } = reading;
  let place = post.place;
  if (place.length === 1) {
    // 镇党委书记: the town that the page names.
    const known = [...registry.drafts.values()].map(({ name }) => new RegExp(`^(.+${place})(?:人民)?政府$`).exec(name)?.[1]).find(Boolean);
    if (known) place = known;
  }
  const org = registry.organization({ text: /[省市县区州]$/.test(place) && place.length > 1 && !/^自治/.test(place) ? `${place}委` : `${place}党委`, kind: "Government", form: place.length > 1 && !/^自治/.test(place) ? "name" : "elliptic" });
  if (org && place.length > 1) registry.alias(org, `${place}党委`);
  return org ? { org, title: match[1]! } : undefined;
}

function bodyOf(reading: Reading, post: ChainPost, current: Draft | undefined, chained: boolean): Draft | undefined {
  const { registry } = reading;
  const { title } = post;
  if (post.org) {
    const mention = post.org;
    const draft = departmentOf(reading, mention, current) ?? registry.organization(mention);
    if (isPlaceTitle(title) && draft && /(?:[省市区县州]委|党委)$/.test(draft.name)) {
      const place = territoryOf(draft.name);
      if (place) return registry.organization({ text: place, kind: "Government", form: "name" });
    }
    if (draft && FIRM_TITLE.test(title) && /^(?:总经理|董事长|总裁|副总经理)$/.test(title) && draft.kind === "ResearchInstitute") registry.rekind(draft, "Enterprise");
    if (draft || mention.form !== "deictic") return draft ?? undefined;
  }
  if (post.place) {
    if (/党委(?:副)?书记$/.test(title)) return undefined;
    return registry.organization({ text: post.place, kind: "Government", form: "name" });
  }
  if (isPlaceTitle(title)) {
    if (current && /(?:政府)$/.test(current.name)) return current;
    const place = current ? territoryOf(current.name) : undefined;
    if (place && fitsPlaceTitle(place, title)) return registry.organization({ text: place, kind: "Government", form: "name" });
    const { city, province, county } = registry.places;
    const own = /省长$/.test(title) ? province : /市长$/.test(title) ? city : county;
    return own ? registry.organization({ text: own.name, kind: "Government", form: "name" }) : undefined;
  }
  if (chained && current) return current;
  if (COUNCIL_TITLE.test(title) && (registry.council ?? registry.main)) return registry.council ?? registry.main;
  if (SCHOOL_TITLE.test(title)) return registry.host ?? registry.pointed("学校", "School") ?? onlySchool(reading);
  if (/(?:专员|处长|科长|主任)$/.test(title)) return registry.host;
  return undefined;
}

const fitsPlaceTitle = (place: string, title: string): boolean => {
  const end = title.replace(/^.*(?=.长$)/, "")[0]!;
  return place.endsWith(end) || (end === "州" && /自治州$/.test(place)) || (end === "区" && /区$/.test(place)) || (end === "省" && /(?:省|自治区)$/.test(place));
};

/** Where the page names one school only, a school's title without a body is that school's. */
function onlySchool(reading: Reading): Draft | undefined {
  const schools = [...reading.registry.drafts.values()].filter(({ kind }) => kind === "School");
  return schools.length === 1 ? schools[0] : undefined;
}

const SHARED_HEAD = /^(?!.*(?:省|市|县|区|州)).{2,14}(?:研究院|学院|处|系|部|科|室|中心|分院|委员会|专委会|分会|办公室|办|局|管委会|党工委|(?<!公)司|厅)$/;

/** An office named without its parent behind a body of the same list: 省教育厅…、职成处; 泸州市委常委、统战部. */
function departmentOf(reading: Reading, mention: OrganizationMention, current: Draft | undefined): Draft | undefined {
  const { registry } = reading;
  if (mention.form === "name" && registry.lookup(mention.text) && registry.lookup(mention.text)!.mentions > 3) return undefined;
  if (mention.text === "分院" || mention.text === "二级学院") return [...registry.drafts.values()].findLast(({ kind, name }) => kind === "School" && name.endsWith("分院"));
  if (!current) {
    // An office without a parent on a school's own page is that school's.
    if (mention.form === "deictic" || mention.anchored || !mention.weak || mention.parents.length > 0 || !registry.host) return undefined;
    const own = registry.organization({ text: registry.host.name + mention.text, kind: registry.host.kind, form: "name" });
    if (own) registry.alias(own, mention.text);
    return own;
  }
  if (PARTY_OFFICE.test(mention.text)) {
    const committee = /^(.*(?:[省市区县州]委|党委))/.exec(current.name)?.[1];
    return committee ? registry.organization({ text: committee + mention.text, kind: "Government", form: "name" }) : undefined;
  }
  if (/^管委会$/.test(mention.text) && /党工委$/.test(current.name)) {
    return registry.organization({ text: current.name.replace(/党工委$/, "管委会"), kind: "Government", form: "name" });
  }
  if (mention.anchored || mention.parents.length > 0 || mention.form === "deictic" || !SHARED_HEAD.test(mention.text)) return undefined;
  if (mention.form === "elliptic" && /^(?:省|市|区|县|州|自治)/.test(mention.text)) return undefined;
  const head = headOf(current.name, mention);
  if (!head) return undefined;
  const whole = registry.organization({ text: head + mention.text, kind: mention.weak ? current.kind : mention.kind, form: "name" });
  if (whole) registry.alias(whole, mention.text);
  return whole;
}

/** The body that a list's first member belongs to: 北京科技大学|工程技术研究院. */
function headOf(name: string, mention: OrganizationMention): string | undefined {
  if (/(?:学会|协会|研究会|联合会)$/.test(name) && /(?:专业委员会|专委会|分会|分委会|工作委员会)$/.test(mention.text)) return name;
  const college = /^(.*?(?:大学|学院|学校))(?=.{2,}(?:研究院|学院|处|系|部|科|室|中心|分院|委员会|办公室)$)/.exec(name)?.[1];
  if (college) return college;
  if (!mention.weak) return undefined;
  const office = /^(.*?(?:委员会|教育部|[厅局委会]))(?=.{2,}(?:处|科|室|办公室|司|部)$)/.exec(name)?.[1];
  return office ?? (/(?:大学|学院|学校|厅|局|委|委员会|部|公司|集团|中心)$/.test(name) ? name : undefined);
}

function state(reading: Reading, person: Draft, post: ResolvedPost, span: { start: number; end: number }, confidence: number, rule: string): void {
  reading.facts.add({
    subject: person,
    predicate: "HOLDS_POST",
    object: post.org,
    fields: { title: post.title, ...(post.former ? { former: true } : {}) },
    span,
    rule,
    confidence,
  });
}

const LINK_BEHIND_TITLE = /^(?:有[一二两三四五六七八九十]+[位名人],一[位名人](?:是|为)|(?:分别|一职|职务)?(?:由|为|是|有|任命为|聘任|聘请|人选为|人选是|分别为|分别是|分别由|则由|仍由|继续由|改由|现由|的是|的为|的有|一职由|:))$/;

/** 副秘书长有甲、乙; 理事长由X公司董事长丙担任; 当选理事长的是丁: the title in front of a chain. */
function forwardTitle(reading: Reading, items: readonly Item[], chain: Chain, text: string): ResolvedPost[] {
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
    if (item.type === "title" && items[j + 1]?.type === "separator" && items[j - 1]?.type !== "person" && !/(?:当选|任|为|是)$/.test(text.slice(0, item.start))) {
      titles.push(item);
      continue;
    }
    if (item.type === "separator" && item.text !== ";" && item.text !== "," && items[j - 1]?.type === "title" && items[j + 1]?.type === "title") continue;
    if (item.type === "tense") continue;
    break;
  }
  const title = titleItem.type === "title" ? titleItem.text : "";
  if (/记者|通讯员/.test(title)) return [];
  const body = councilOf(reading, org, title, text.slice(0, titleItem.start));
  if (!body) return [];
  return titles.map((item) => ({ org: body, title: text.slice(item.start, item.end), former: false, start: item.start, forward: true }));
}

/** The body whose post a bare title is: what stands before it, an expert committee named before, or the consortium. */
function councilOf(reading: Reading, org: OrganizationMention | undefined, title: string, before: string): Draft | undefined {
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
  const named = [...reading.registry.drafts.values()].filter(({ kind, name }) => kind === "Association" && /(?:专委会|专业委员会|分会|委员会)$/.test(name) && before.includes(name));
  return named.sort((a, b) => before.lastIndexOf(b.name) - before.lastIndexOf(a.name))[0];
}

/** 院长 elected where a council of an industry college is the occasion. */
function collegeOf(reading: Reading): Draft | undefined {
  return [...reading.registry.drafts.values()].find((draft) => draft.kind === "School" && /产业学院$/.test(draft.name)) ?? reading.registry.host;
}

/** A council's posts are posts of the consortium (rule 11 of the gold: a consortium's own council is no body of its own). */
function parentOfCouncil(reading: Reading, org: OrganizationMention): Draft | undefined {
  const head = org.text.replace(/(?:第.届|首届)?理事会$/, "");
  return (head ? reading.registry.lookup(head) : undefined) ?? reading.registry.main;
}

const HOLD_VERB = /^(?:等)?(?:[二两三四五六七八九十]人)?(?:分别|同时|一并|均|也|还)?(?:当选为|当选|受聘担任|受聘为|获聘为|被聘为|被聘任为|聘为|担任|出任|兼任|接任|继任|就任|现任|现为|(?:已)?(?:调任|转任|升任|改任)|任|为|是)/;

/** 甲当选理事长; 乙、丙任副秘书长; 主持人钱燕婷是信息技术分院副院长. */
function holdsBehind(reading: Reading, sentence: Sentence, items: readonly Item[], persons: readonly PersonInSentence[]): void {
  const { line } = sentence;
  for (const [index, person] of persons.entries()) {
    const rest = line.text.slice(person.end, Math.min(sentence.end, person.end + 60));
    const verb = HOLD_VERB.exec(rest);
    if (!verb) continue;
    const from = person.end + verb[0].length;
    const posts = postsFrom(items, from, line.text);
    if (posts.length === 0) continue;
    const group = [person];
    for (let i = index - 1; i >= 0; i--) {
      if (!/^(?:、|和|与|及|以及|,(?=.{0,1}$))$/.test(line.text.slice(persons[i]!.end, persons[i + 1]!.start))) break;
      group.push(persons[i]!);
    }
    for (const post of posts) {
      const body = post.org ? councilOf(reading, post.org, post.title, line.text.slice(sentence.start, post.start)) : bodyForElected(reading, post, line.text.slice(sentence.start, post.start));
      if (!body) continue;
      for (const member of group) {
        state(reading, member.draft, { org: body, title: post.title, former: post.former, start: post.start }, spanOf(line, group.at(-1)!.start, post.end), 0.9, "holds-post");
      }
    }
  }
}

const bodyForElected = (reading: Reading, post: ChainPost, before: string): Draft | undefined => {
  if (post.place) return reading.registry.organization({ text: post.place, kind: "Government", form: "name" });
  return councilOf(reading, undefined, post.title, before);
};

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
    if (item.type === "org") org = item.org;
    else if (item.type === "place" && items[i + 1]?.type === "title") place = item.text;
    else if (item.type === "tense") former = item.token?.tense === "former";
    else if (item.type === "title") {
      if (items[i + 1]?.type === "person") break;
      posts.push({ org, place, title: text.slice(item.start, item.end), former, start: item.start, end: item.end });
    } else if (item.type === "separator" && /^(?:、|兼|和|与)$/.test(item.text) && posts.length > 0 && items[i + 1]?.type !== "person") continue;
    else if (item.type === "other" && /^(?:首届|第.届|新一届|第|一|二|三|届|的|\s)$/.test(item.text)) continue;
    else break;
  }
  return posts;
}

/** 他是X系主任: the person named last. */
function pronounPosts(reading: Reading, sentence: Sentence, items: readonly Item[], persons: readonly PersonInSentence[], carried: PersonInSentence | undefined): void {
  const { line } = sentence;
  const text = line.text.slice(sentence.start, sentence.end);
  for (const match of text.matchAll(/(?:他|她)(?:同时|目前|也|还)?(?:是|现任|现为|兼任|还担任|担任|任)/g)) {
    const at = sentence.start + match.index;
    const holder = persons.findLast(({ end }) => end <= at) ?? (match.index < 4 ? carried : undefined);
    if (!holder) continue;
    for (const post of postsFrom(items, at + match[0].length, line.text)) {
      const body = post.org ? reading.registry.organization(post.org) : bodyForElected(reading, post, text.slice(0, match.index));
      if (body) state(reading, holder.draft, { org: body, title: post.title, former: post.former, start: post.start }, spanOf(line, at, post.end), 0.85, "pronoun");
    }
  }
}
