import type { Kind } from "../model/ontology.ts";
import { DAYS, type Body } from "./bodies.ts";
import { personName } from "./names.ts";
import type { Random } from "./random.ts";
import { RATES } from "./rates.ts";

/** A person of the made world. */
export interface Person {
  readonly truth: string;
  readonly name: string;
  /** Where the person was before, up to `moved`. */
  before?: Post;
}

export interface Post {
  readonly body: Body;
  readonly title: string;
}

/** A post with those who held it, one behind the other, each from a day on. */
interface Chair extends Post {
  readonly holders: { readonly from: number; readonly person: Person }[];
}

const TITLES: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  School: ["校长", "党委书记", "副校长", "教务处处长"],
  Enterprise: ["董事长", "总经理", "副总经理", "人力资源总监"],
  Government: [..."一二三四五六七八九十"].flatMap((n) => [`${n}处处长`, `${n}处副处长`]),
};
const OTHER = ["会长", "秘书长", "副会长"];

/** Who heads what, when. Chairs are filled when a body is first asked for, the same way for the same seed. */
export class People {
  readonly #random: Random;
  readonly #chairs = new Map<string, Chair[]>();
  readonly #names: { readonly name: string; readonly province: string }[] = [];
  /** Bodies by kind and province with somebody in office, to which others may move. */
  readonly #near = new Map<string, Body[]>();

  readonly #guests: readonly Person[];

  /** @param guests   how many there are who hold no post that pages tell */
  constructor(random: Random, guests: number) {
    this.#random = random;
    this.#guests = Array.from({ length: guests }, (_, at) => ({ truth: `guest${at}`, name: personName(random) }));
  }

  guest(): Person {
    return this.#random.pick(this.#guests);
  }

  /** Those in office at a body on a day; the highest first. */
  at(body: Body, day: number): { readonly person: Person; readonly title: string }[] {
    return this.#chairsOf(body).map(({ title, holders }) => ({
      title,
      person: holders.findLast(({ from }) => from <= day)!.person,
    }));
  }

  #chairsOf(body: Body): Chair[] {
    const known = this.#chairs.get(body.truth);
    if (known) return known;
    const titles = (TITLES[body.kind] ?? OTHER).slice(0, this.#random.between(...namedAt(body)));
    const chairs = titles.map((title) => ({ body, title, holders: [{ from: 0, person: this.#new(body) }] }));
    this.#chairs.set(body.truth, chairs);
    for (const chair of chairs) if (this.#random.chance(RATES.moved)) this.#move(chair);
    const place = `${body.kind} ${body.province}`;
    this.#near.set(place, [...(this.#near.get(place) ?? []).slice(-20), body]);
    return chairs;
  }

  /** Somebody leaves for the same kind of body in the same province; another takes the chair. */
  #move(chair: Chair): void {
    const { body, title } = chair;
    const near = this.#near.get(`${body.kind} ${body.province}`) ?? [];
    if (near.length === 0) return;
    const next = this.#random.pick(this.#chairs.get(this.#random.pick(near).truth)!);
    if (next.holders.length > 1) return;
    const from = this.#random.between(1, DAYS - 1);
    const { person } = chair.holders[0]!;
    person.before = { body, title };
    next.holders.push({ from, person });
    chair.holders.push({ from, person: this.#new(body) });
  }

  #new({ province }: Body): Person {
    const like = this.#random.chance(RATES.namesake) ? this.#namesake(province) : undefined;
    const name = like ?? personName(this.#random);
    this.#names.push({ name, province });
    return { truth: `p${this.#names.length}`, name };
  }

  #namesake(province: string): string | undefined {
    const near = this.#random.chance(0.5);
    for (let tries = 0; tries < 50 && this.#names.length > 0; tries++) {
      const other = this.#random.pick(this.#names);
      if (!near || other.province === province) return other.name;
    }
    return undefined;
  }
}

const namedAt = ({ reach }: Body): readonly [number, number] => RATES.named[reach ?? "other"];
