import type { Kind } from "../model/ontology.ts";
import { FIELDS, firmName, INDUSTRIES } from "./names.ts";
import { isMunicipality, type City } from "./places.ts";
import type { Random } from "./random.ts";
import { RATES } from "./rates.ts";

/** A body of the made world: the truth that pages only show parts of. */
export interface Body {
  /** Its number in the truth. */
  readonly truth: string;
  readonly kind: Kind;
  /** As its register names it, now. */
  readonly name: string;
  /** Its name before, and the day from which the present one holds. */
  readonly former?: { readonly name: string; readonly until: string };
  /** A short form that pages use (湘潭职院, 锦江国际集团). */
  readonly short?: string;
  /** How its own pages call it without its place (省教育厅, 我院). */
  readonly elliptic?: string;
  readonly province: string;
  /** Of an office. */
  readonly reach?: "country" | "province" | "local";
}

/** Days from the first to the last that pages were published. */
export const DAYS = 1096;
/** The day so many after 2023-01-01. */
export const dayAt = (days: number): string => new Date(Date.UTC(2023, 0, 1 + days)).toISOString().slice(0, 10);

type Draft = Omit<Body, "truth" | "kind" | "province">;

/** Drafts of a body whose name is taken before the names count as used up: a search without end would hide it. */
const MOST_TRIES = 10_000;

/** All bodies that there are, each name once within a kind: registers see to that. */
export class Bodies {
  readonly #random: Random;
  readonly #known = new Map<string, Body>();
  readonly #names = new Set<string>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** The government body of this name; there is one. */
  office(name: string, province: string, forms: Pick<Body, "short" | "elliptic" | "reach">): Body {
    let office = this.#known.get(name);
    if (!office) {
      office = { name, ...forms, truth: `office${this.#known.size}`, kind: "Government", province };
      this.#known.set(name, office);
    }
    return office;
  }

  /** A new body, drafted again until nothing else bears or bore one of its names. */
  create(kind: Kind, province: string, draft: () => Draft): Body {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const { former, ...drafted } = draft();
      const renamed = former && this.#random.chance(RATES.renamed) ? { former } : {};
      const names = [drafted.name, ...(renamed.former ? [renamed.former.name] : [])];
      if (names.some((name) => this.#names.has(name))) continue;
      for (const name of names) this.#names.add(name);
      return { ...drafted, ...renamed, truth: `${kind}${this.#names.size}`, kind, province };
    }
    throw new RangeError(`the made world has no more names for ${kind}: take several smaller worlds`);
  }

  school(city: City): Body {
    const { province } = city;
    return this.create("School", province.name, () => {
      const random = this.#random;
      const until = dayAt(random.between(0, DAYS - 1));
      const field = random.pick(FIELDS);
      const place = random.chance(0.5) ? province.short : city.short;
      const county = random.pick(city.counties.length > 0 ? city.counties : [city]);
      const rank = random.next();
      if (rank < 0.45) {
        const name = random.chance(0.5) ? `${place}${field}职业技术学院` : `${place}${field}职业学院`;
        const before = random.chance(0.5) ? `${city.short}${field}学校` : `${place}${random.pick(FIELDS)}职业技术学院`;
        return { name, short: `${place}${field}职院`, elliptic: "我院", former: { name: before, until } };
      }
      if (rank < 0.6) {
        const name = `${place}${field}职业技术大学`;
        const before = `${city.short}${field}职业技术学院`;
        return { name, short: `${place}职大`, elliptic: "我校", former: { name: before, until } };
      }
      if (rank < 0.75) return { name: `${place}${field}${random.pick(["大学", "学院"])}`, elliptic: "我校" };
      const before = `${county.short}${random.pick(["第一", "第二", "第三"])}职业中等专业学校`;
      const sort = random.pick(["中等专业学校", "职业技术学校", "技师学院", "高级技工学校"]);
      const of = random.pick([county.name, city.name, city.short]);
      return { name: `${of}${field}${sort}`, elliptic: "学校", former: { name: before, until } };
    });
  }

  enterprise(city: City): Body {
    return this.create("Enterprise", city.province.name, () => {
      const random = this.#random;
      const name = firmName(random, random.chance(0.7) ? city.short : city.province.short);
      const until = dayAt(random.between(0, DAYS - 1));
      const short = name.replace(/(?:[((]集团[))]|集团|股份)?有限公司$/u, (end) =>
        end.includes("集团") ? "集团" : "",
      );
      return { name, short, former: { name: firmName(random, city.short), until } };
    });
  }

  association(city: City): Body {
    return this.create("Association", city.province.name, () => {
      const place = this.#random.pick(["中国", city.province.name, city.name]);
      const trade = this.#random.pick(INDUSTRIES) + this.#random.pick(["", "产业", "技术", "职业教育", "人才", "装备"]);
      return { name: place + trade + this.#random.pick(["协会", "学会", "商会", "行业协会"]) };
    });
  }

  institute(city: City): Body {
    return this.create("ResearchInstitute", city.province.name, () => {
      const place = this.#random.pick(["中国", city.province.short, city.short]);
      const trade = this.#random.pick(INDUSTRIES) + this.#random.pick(["", "技术", "产业", "工程", "应用"]);
      return { name: place + trade + this.#random.pick(["研究院", "研究所", "技术研究院", "设计研究院"]) };
    });
  }

  park(city: City): Body {
    return this.create("Park", city.province.name, () => {
      const place = this.#random.pick([city, ...city.counties]).short;
      const sort = this.#random.pick(["高新技术产业开发区", "经济技术开发区", "工业园区", "产业园"]);
      return { name: place + (sort.endsWith("园") ? this.#random.pick(INDUSTRIES) : "") + sort };
    });
  }

  consortium(city: City): Body {
    return this.create("Consortium", city.province.name, () => {
      const industry = this.#random.pick(INDUSTRIES) + this.#random.pick(["", "", "产业", "装备", "技术"]);
      const rank = this.#random.next();
      if (rank < 0.35) {
        const name = `${city.short}${this.#random.chance(0.3) ? "市域" : industry}产教联合体`;
        return { name, short: "联合体", elliptic: "联合体" };
      }
      if (rank < 0.8) {
        const place = this.#random.pick(["全国", city.province.name, city.province.short]);
        return {
          name: `${place}${industry}行业产教融合共同体`,
          short: `${place}${industry}共同体`,
          elliptic: "共同体",
        };
      }
      const place = this.#random.pick([city.short, city.province.short]);
      return { name: `${place}${industry}${this.#random.pick(["职业教育集团", "产教联盟"])}`, elliptic: "集团" };
    });
  }

  /** Offices that a page about something in this city may name: of the province, the city and its counties. */
  offices(city: City): readonly Body[] {
    const { province } = city;
    const direct = isMunicipality(province);
    const whole = province.name.endsWith("自治区") ? "自治区" : "省";
    const above = (full: string, short: string): Body =>
      this.office(province.name + full, province.name, {
        reach: "province",
        short: (direct ? province.name : province.short) + short,
        ...(direct ? {} : { elliptic: whole + short }),
      });
    const here = (full: string, short = full): Body =>
      this.office(city.name + full, province.name, {
        reach: "local",
        short: city.name + short,
        elliptic: `市${short}`,
      });
    const party = [here("委"), here("人民政府", "政府")];
    if (direct) return [above("教育委员会", "教委"), ...party, above("经济和信息化委员会", "经信委")];
    return [
      above("教育厅", "教育厅"),
      ...party,
      here("教育局"),
      above("工业和信息化厅", "工信厅"),
      above("人力资源和社会保障厅", "人社厅"),
      above("发展和改革委员会", "发改委"),
      here("人力资源和社会保障局", "人社局"),
      here("工业和信息化局", "工信局"),
      here("发展和改革委员会", "发改委"),
      ...city.counties.slice(0, 3).flatMap((county) => {
        const end = county.name.slice(-1);
        const name = city.name + county.name;
        const office = (full: string, forms: Pick<Body, "short" | "elliptic">): Body =>
          this.office(full, province.name, { reach: "local", ...forms });
        return [
          office(`${name}委`, { short: `${county.name}委`, elliptic: `${end}委` }),
          office(`${name}人民政府`, { short: `${county.name}政府`, elliptic: `${end}政府` }),
        ];
      }),
    ];
  }

  /** The ministry first: what most pages name. */
  ministries(): readonly Body[] {
    return MINISTRIES.map(([name, short]) =>
      this.office(name, "中国", { reach: "country", ...(short === undefined ? {} : { short }) }),
    );
  }
}

const MINISTRIES: readonly (readonly [name: string, short?: string])[] = [
  ["教育部"],
  ["教育部办公厅"],
  ["教育部职业教育与成人教育司", "教育部职成司"],
  ["国家发展和改革委员会", "国家发展改革委"],
  ["工业和信息化部", "工信部"],
  ["人力资源和社会保障部", "人社部"],
  ["教育部职业教育发展中心"],
  ["国务院办公厅"],
];
