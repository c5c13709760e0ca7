import { FIELDS, INDUSTRIES } from "./names.ts";
import type { Page } from "./page.ts";
import { Random } from "./random.ts";
import type { Scene } from "./world.ts";
import type { Body } from "./bodies.ts";
import type { ConsortiumForm, Kind, Predicate } from "../model/ontology.ts";

/** Forms by the end of the name. */
const FORMS: readonly (readonly [RegExp, ConsortiumForm])[] = [
  [/联合体$/u, "CITY"],
  [/共同体$/u, "INDUSTRY"],
  [/集团$/u, "GROUP"],
  [/联盟$/u, "ALLIANCE"],
];

/**
 * What the model knows and the world of the identity bench has no need of: forms and stages, parts, owners, seats,
 * approvals, policies, works, counts. Assumed shares, for trying and for tests of limits.
 */
export function more(page: Page, { written, consortium, event }: Scene, at: number): void {
  const random = new Random(at);
  for (const [body, id] of written) describe(page, body, id);
  const of = (kind: Kind): string[] => [...written].filter(([body]) => body.kind === kind).map(([, id]) => id);
  const sometimes = (share: number, subject: string | undefined, predicate: Predicate, object: string | undefined) => {
    if (subject === undefined || object === undefined || subject === object || !random.chance(share)) return;
    page.say(subject, predicate, object);
  };
  const [schools, firms, parks, offices] = [of("School"), of("Enterprise"), of("Park"), of("Government")];
  sometimes(0.6, consortium, "BASED_IN", parks[0]);
  sometimes(0.4, consortium, "COORDINATED_BY", offices[0]);
  sometimes(0.5, event, "HELD_AT", random.pick([schools[0], parks[0]]));
  sometimes(0.1, firms[1], "SUBSIDIARY_OF", firms[0]);
  if (consortium !== undefined && offices[0] !== undefined && random.chance(0.2)) {
    page.say(consortium, "APPROVED_BY", offices[0], { batch: "首批", level: "PROVINCIAL" });
  }
  if (consortium !== undefined && random.chance(0.3)) {
    page.count(consortium, "SCHOOL", random.between(5, 40));
    page.count(consortium, "ENTERPRISE", random.between(10, 120));
  }
  const [school] = schools;
  if (school !== undefined && random.chance(0.2)) {
    const name = `${page.nameOf(school)}${random.pick(FIELDS)}学院`;
    if (page.isFree(name)) page.say(page.thing("School", name, {}, `part ${name}`), "PART_OF", school);
  }
  if (offices[0] !== undefined && random.chance(0.15)) {
    const year = random.between(2021, 2025);
    const title = `关于推进${random.pick(INDUSTRIES)}产教融合的实施意见`;
    const number = `演示〔${year}〕${random.between(1, 400)}号`;
    const policy = page.thing("Policy", title, { title, number, issued: String(year) }, `policy ${number}`);
    page.say(offices[0], "ISSUED", policy);
  }
  const [person] = page.persons();
  if (person !== undefined && random.chance(0.1)) {
    const title = `${random.pick(INDUSTRIES)}人才培养研究报告之${random.between(1, 400)}`;
    page.say(person, "PRESENTED", page.thing("Work", title, { title, workKind: "REPORT" }, `work ${title}`));
  }
}

function describe(page: Page, { kind, name }: Body, id: string): void {
  const form = kind === "Consortium" ? FORMS.find(([end]) => end.test(name))?.[1] : undefined;
  if (form) page.describe(id, { form });
  if (kind !== "School") return;
  const stage = /大学$/u.test(name)
    ? "UNDERGRADUATE"
    : /学院$/u.test(name)
      ? "HIGHER_VOCATIONAL"
      : "SECONDARY_VOCATIONAL";
  page.describe(id, { stage });
}
