import { describe, expect, it } from "vitest";
import { listed, statedIn } from "./page.ts";

const SCHOOL = "青岚职业技术学院";
const FIRM = "龙山机电有限公司";
const UNION = "泸州市精密制造产教联合体";

const posts = (text: string): string[] =>
  statedIn(text, "HOLDS_POST", "title", "former", "since", "until").map((post) =>
    post.replace(" | former", " (former)"),
  );

/** Each text with the posts that it states, as `person | body | title (former) | since | until`, what is stated of these. */
const TERMS: readonly (readonly [text: string, posts: string])[] = [
  // The beginning, before the verb.
  ["周海琦,2021年3月起任青岚职业技术学院院长。", `周海琦 | ${SCHOOL} | 院长 | 2021-03`],
  ["周海琦自2019年起担任青岚职业技术学院院长。", `周海琦 | ${SCHOOL} | 院长 | 2019`],
  ["周海琦于2022年8月15日出任青岚职业技术学院院长。", `周海琦 | ${SCHOOL} | 院长 | 2022-08-15`],
  ["周海琦2018年至今任青岚职业技术学院党委书记。", `周海琦 | ${SCHOOL} | 党委书记 | 2018`],
  ["周海琦2020年9月调任青岚职业技术学院副院长。", `周海琦 | ${SCHOOL} | 副院长 | 2020-09`],
  ["孟凡兴2017.03起担任龙山机电有限公司总经理。", `孟凡兴 | ${FIRM} | 总经理 | 2017-03`],
  ["韩冰自2019年9月出任青岚职业技术学院院长。", `韩冰 | ${SCHOOL} | 院长 | 2019-09`],
  // The day stands before the person.
  ["泸州市精密制造产教联合体成立。2023年12月8日,孟凡兴当选理事长。", `孟凡兴 | ${UNION} | 理事长 | 2023-12-08`],
  ["2022年5月,周海琦出任青岚职业技术学院院长。", `周海琦 | ${SCHOOL} | 院长 | 2022-05`],
  // From one day to another: the post has ended.
  ["周海琦2015年9月至2018年7月任青岚职业技术学院院长。", `周海琦 | ${SCHOOL} | 院长 (former) | 2015-09 | 2018-07`],
  ["周海琦2015至2018年担任青岚职业技术学院院长。", `周海琦 | ${SCHOOL} | 院长 (former) | 2015 | 2018`],
  // The end.
  ["周海琦2023年5月卸任青岚职业技术学院院长。", `周海琦 | ${SCHOOL} | 院长 (former) | 2023-05`],
  ["周海琦不再担任青岚职业技术学院院长。", `周海琦 | ${SCHOOL} | 院长 (former)`],
  // A pronoun.
  [
    "龙山机电有限公司董事长孟凡兴致辞。他2019年起任泸州市机械工业协会会长。",
    `孟凡兴 | ${FIRM} | 董事长; 孟凡兴 | 泸州市机械工业协会 | 会长 | 2019`,
  ],
  // Said with a date and without: one post.
  [
    "青岚职业技术学院院长周海琦出席会议。周海琦2021年3月起任青岚职业技术学院院长。",
    `周海琦 | ${SCHOOL} | 院长 | 2021-03`,
  ],
  [
    "周海琦2021年3月起任青岚职业技术学院院长。青岚职业技术学院院长周海琦出席会议。",
    `周海琦 | ${SCHOOL} | 院长 | 2021-03`,
  ],
  // A date that is the occasion's, not the post's.
  ["2024年6月18日,青岚职业技术学院院长周海琦出席会议。", `周海琦 | ${SCHOOL} | 院长`],
  ["2024年,青岚职业技术学院院长周海琦是主持人。", `周海琦 | ${SCHOOL} | 院长`],
  ["青岚职业技术学院院长周海琦2024年6月起草了章程。", `周海琦 | ${SCHOOL} | 院长`],
  ["青岚职业技术学院院长周海琦2020年6月任务繁重。", `周海琦 | ${SCHOOL} | 院长`],
];

describe("posts with a stated beginning or end", () => {
  it.each(TERMS)("%s", (text, expected) => {
    expect(posts(text)).toEqual(listed(expected));
  });
});
