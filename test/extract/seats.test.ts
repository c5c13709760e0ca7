import { describe, expect, it } from "vitest";
import { readPage } from "./page.ts";

/** Each text with the bodies that it puts somewhere: `name @ place`. */
const SEATS: readonly (readonly [text: string, seats: string])[] = [
  ["青岚职业技术学院坐落于四川省泸州市江阳区,占地千亩。", "青岚职业技术学院 @ 四川省泸州市江阳区"],
  ["青岚职业技术学院位于泸州市,是一所公办学校。", "青岚职业技术学院 @ 泸州市"],
  ["青岚职业技术学院地处泸州,现有学生万人。", "青岚职业技术学院 @ 泸州"],
  ["龙山机电有限公司总部位于四川省泸州市,现有员工千人。", "龙山机电有限公司 @ 四川省泸州市"],
  ["龙山机电有限公司总部设在泸州。", "龙山机电有限公司 @ 泸州"],
  ["位于四川省泸州市的龙山机电有限公司派人参加。", "龙山机电有限公司 @ 四川省泸州市"],
  ["总部位于泸州的龙山机电有限公司派人参加。", "龙山机电有限公司 @ 泸州"],
  ["青岚职业技术学院位于泸州市江阳区。青岚职业技术学院地处泸州市,办学多年。", "青岚职业技术学院 @ 泸州市江阳区"],
  // Not said, or not for sure.
  ["青岚职业技术学院在四川省泸州市举行揭牌仪式。", ""],
  ["青岚职业技术学院位于泸州市的实训基地揭牌。", ""],
  ["青岚职业技术学院与位于泸州市的基地签约。", ""],
  ["龙山机电有限公司落户泸州市。", ""],
  ["龙山机电有限公司总部位于泸州。龙山机电有限公司位于成都市。", ""],
  ["青岚职业技术学院位于长江之滨。", ""],
  ["位于泸州市江阳区某路的龙山机电有限公司派人参加。", ""],
];

describe("places where bodies lie", () => {
  it.each(SEATS)("%s", (text, seats) => {
    const found = readPage(text).entities.flatMap(({ name, seat }) =>
      seat === undefined ? [] : [`${name} @ ${seat}`],
    );
    expect(found.join("; ")).toBe(seats);
  });
});
