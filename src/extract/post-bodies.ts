import { isFaculty, isPartOfSchool } from "./faculties.ts";
import { type ChainPost, isPlaceTitle, territoryOf } from "./chains.ts";
import { type Draft, shortens } from "./entities.ts";
import { BARE_OFFICE } from "./organization-forms.ts";
import type { OrganizationMention } from "./organizations.ts";
import type { ResolvedPost } from "./post-facts.ts";
import type { Reading } from "./reading.ts";

export const COUNCIL_TITLE =
  /^(?:首任|名誉|荣誉|常务|执行|轮值)*(?:副)?(?:理事长|秘书长|会长|监事长|轮值主席|理事|常务理事|监事)$/;

const SCHOOL_TITLE = /(?:校长|党委书记|院长|党委副书记|党委委员|党委常委|纪委书记|校长助理|副校长|教务长|工会主席)$/;

const SCHOOL_HEAD = /^(?:副|常务副|执行)?(?:校长|院长)(?:助理)?$/;

const OFFICE_HEAD = /(?:局长|处长|科长|厅长|司长|校长|院长|董事长|经理)$/;
const TERRITORY = /[省市县区州旗镇乡]$/;

const FIRM_TITLE = /(?:董事长|总经理|总裁|经理|总工程师|总监|厂长|行长|CEO|董事局主席)$/;

const PARTY_OFFICE = /^(?:党委)?(?:教育工委|统战部|宣传部|组织部|政法委|纪委|办公室|政研室)$/;

/** Gives every post of a chain its body. */
export function resolveChain(
  reading: Reading,
  posts: readonly ChainPost[],
  inherited: Draft | undefined,
): ResolvedPost[] {
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
    const known = [...registry.drafts.values()]
      .map(({ name }) => new RegExp(`^(.+${place})(?:人民)?政府$`).exec(name)?.[1])
      .find(Boolean);
    if (known) place = known;
  }
  const org = registry.organization({
    text: /[省市县区州]$/.test(place) && place.length > 1 && !/^自治/.test(place) ? `${place}委` : `${place}党委`,
    kind: "Government",
    form: place.length > 1 && !/^自治/.test(place) ? "name" : "elliptic",
  });
  if (org && place.length > 1) registry.alias(org, `${place}党委`);
  return org ? { org, title: match[1]! } : undefined;
}

function bodyOf(reading: Reading, post: ChainPost, current: Draft | undefined, chained: boolean): Draft | undefined {
  const { registry } = reading;
  const { title } = post;
  const apart = post.org?.kind === "Consortium" && SCHOOL_HEAD.test(title);
  if (post.org && !apart) {
    const mention = post.org;
    // 集团秘书长, 联盟理事长: such posts are a council's, so the group meant is the consortium, not a firm.
    if (mention.form === "generic" && /^(?:集团|联盟)$/.test(mention.text) && COUNCIL_TITLE.test(title))
      return registry.pointed(mention.text, "Consortium");
    const draft = departmentOf(reading, mention, current) ?? registry.organization(mention);
    if (isPlaceTitle(title) && draft && /(?:[省市区县州]委|党委)$/.test(draft.name)) {
      const place = territoryOf(draft.name);
      if (place) return registry.organization({ text: place, kind: "Government", form: "name" });
    }
    if (
      draft &&
      FIRM_TITLE.test(title) &&
      /^(?:总经理|董事长|总裁|副总经理)$/.test(title) &&
      draft.kind === "ResearchInstitute"
    )
      registry.rekind(draft, "Enterprise");
    if (draft || mention.form !== "deictic") return draft ?? undefined;
  }
  if (post.place) {
    if (/党委(?:副)?书记$/.test(title)) return undefined;
    return registry.organization({ text: post.place, kind: "Government", form: "name" });
  }
  if (isPlaceTitle(title)) {
    if (current && /(?:政府)$/.test(current.name)) return current;
    const place = current ? territoryOf(current.name) : undefined;
    if (place && fitsPlaceTitle(place, title))
      return registry.organization({ text: place, kind: "Government", form: "name" });
    const { city, province, county, counties } = registry.places;
    const own = /省长$/.test(title)
      ? province
      : /市长$/.test(title)
        ? city
        : (counties?.get(title.at(-2) ?? "") ?? county);
    return own ? registry.organization({ text: own.name, kind: "Government", form: "name" }) : undefined;
  }
  // A consortium has no 院长, and 校党委 is no consortium's.
  const ofSchool =
    (post.org?.form === "deictic" && post.org.kind === "School") ||
    (current?.kind === "Consortium" && SCHOOL_HEAD.test(title));
  // 王文县长、樊长春副局长: a county has no 局长; whose he is, the page does not say.
  if (chained && current && OFFICE_HEAD.test(title) && TERRITORY.test(current.name)) return undefined;
  if (chained && current && !ofSchool) return current;
  if (COUNCIL_TITLE.test(title) && (registry.council ?? registry.main)) return registry.council ?? registry.main;
  if (SCHOOL_TITLE.test(title)) return registry.host ?? registry.pointed("学校", "School") ?? onlySchool(reading);
  if (/(?:专员|处长|科长|主任)$/.test(title)) return registry.host;
  return undefined;
}

const fitsPlaceTitle = (place: string, title: string): boolean => {
  const end = title.replace(/^.*(?=.长$)/, "")[0]!;
  return (
    place.endsWith(end) ||
    (end === "州" && /自治州$/.test(place)) ||
    (end === "区" && /区$/.test(place)) ||
    (end === "省" && /(?:省|自治区)$/.test(place))
  );
};

/** Where the page names one school only, a school's title without a body is that school's. */
function onlySchool(reading: Reading): Draft | undefined {
  const schools = [...reading.registry.drafts.values()].filter(
    ({ kind, name }) => kind === "School" && !isPartOfSchool(name),
  );
  return schools.length === 1 ? schools[0] : undefined;
}

const SHARED_HEAD =
  /^(?:[工商理法医农药]学院$|(?!.*(?:省|市|县|区|州)).{2,14}(?:研究院|学院|处|系|部|科|室|中心|分院|委员会|专委会|分会|办公室|办|局|管委会|党工委|(?<!公)司|厅)$)/;
/** Offices that schools have, and nobody else. */
const SCHOOL_OFFICE =
  /^(?:党委)?(?:教务|教学|学生|学工|招生|就业|校企合作|产教融合|产学合作|实训|继续教育|国际教育|团委|学术|专业群|教师工作|教师发展)[^省市县区]{0,8}(?:处|部|科|办公室|中心)$/;

/** An office named without its parent behind a body of the same list: 省教育厅…、职成处; 泸州市委常委、统战部. */
export function departmentOf(
  reading: Reading,
  mention: OrganizationMention,
  current: Draft | undefined,
): Draft | undefined {
  const { registry } = reading;
  if (mention.form === "name" && registry.lookup(mention.text) && registry.lookup(mention.text)!.mentions > 3)
    return undefined;
  // 产教融合专委会: the page's own, by a shorter name.
  const committees = /(?:专委会|专业委员会|分会)$/.test(mention.text)
    ? [...registry.drafts.values()].filter(
        ({ kind, name }) =>
          kind === "Association" && name !== mention.text && shortens(mention.text, name, "Association"),
      )
    : [];
  if (committees.length === 1) return committees[0];
  if (mention.text === "分院" || mention.text === "二级学院")
    return [...registry.drafts.values()].findLast(({ kind, name }) => kind === "School" && name.endsWith("分院"));
  if (!current) {
    // An office without a parent on a school's own page is that school's.
    if (mention.form === "deictic" || mention.anchored || !mention.weak || mention.parents.length > 0) return undefined;
    const host = registry.host ?? (SCHOOL_OFFICE.test(mention.text) ? onlySchool(reading) : undefined);
    if (!host) return undefined;
    const own = registry.organization({ text: host.name + mention.text, kind: host.kind, form: "name" });
    if (own) registry.alias(own, mention.text);
    return own;
  }
  if (PARTY_OFFICE.test(mention.text)) {
    // A school's 统战部 is its party committee's.
    const committee =
      current.kind === "School" && mention.text.endsWith("部")
        ? current.name + (mention.text.startsWith("党委") ? "" : "党委")
        : /^(.*(?:[省市区县州]委|党委))/.exec(current.name)?.[1];
    return committee
      ? registry.organization({ text: committee + mention.text, kind: "Government", form: "name" })
      : undefined;
  }
  const zone = /^(?:管委会|(?:人大|政协)工委|纪工委)$/.test(mention.text) && ZONE_OFFICE.exec(current.name);
  if (zone && !current.name.endsWith(mention.text))
    return registry.organization({ text: zone[1]! + mention.text, kind: "Government", form: "name" });
  // 双辽市副市长甲、教育局局长乙: the territory's own office.
  if (current.kind === "Government" && TERRITORY.test(current.name) && BARE_OFFICE.test(mention.text))
    return registry.organization({ text: current.name + mention.text, kind: "Government", form: "name" });
  if (mention.anchored || mention.parents.length > 0 || mention.form === "deictic" || !SHARED_HEAD.test(mention.text))
    return undefined;
  if (mention.form === "elliptic" && /^(?:省|市|区|县|州|自治)/.test(mention.text)) return undefined;
  const head = headOf(current.name, mention);
  if (!head) return undefined;
  const whole = registry.organization({
    text: head + mention.text,
    kind: mention.weak ? current.kind : mention.kind,
    form: "name",
  });
  if (whole) registry.alias(whole, mention.text);
  return whole;
}

/** A development zone's committee behind the zone's name: 郑州经济技术开发区|管委会. */
const ZONE_OFFICE = /^(.{2,}?)(?:党工委|管委会|管理委员会|(?:人大|政协)工委)$/;

/** The body that a list's first member belongs to: 北京科技大学|工程技术研究院. */
function headOf(name: string, mention: OrganizationMention): string | undefined {
  if (/(?:学会|协会|研究会|联合会)$/.test(name) && /(?:专业委员会|专委会|分会|分委会|工作委员会)$/.test(mention.text))
    return name;
  const college = /^(.*?(?:大学|学院|学校))(?=.{2,}(?:研究院|学院|处|系|部|科|室|中心|分院|委员会|办公室)$)/.exec(
    name,
  )?.[1];
  if (college) return college;
  // 泸州大学校长甲,商学院院长乙: a faculty behind a school in one list is that school's.
  if (!mention.weak)
    return /(?:大学|学院)$/.test(name) && !isPartOfSchool(name) && isFaculty(mention.text) ? name : undefined;
  const office = /^(.*?(?:委员会|教育部|[厅局委会]))(?=.{2,}(?:处|科|室|办公室|司|部)$)/.exec(name)?.[1];
  return office ?? (/(?:大学|学院|学校|厅|局|委|委员会|部|公司|集团|中心)$/.test(name) ? name : undefined);
}
