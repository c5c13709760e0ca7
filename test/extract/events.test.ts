import { describe, expect, it } from "vitest";
import { readPage, statedIn } from "./page.ts";

const UNION = "泸州市精密制造产教联合体";

/** Each text with its occasion: type, date and what it is about. */
const EVENTS: readonly (readonly [text: string, type: string, date: string, about: string])[] = [
  [`2024年6月18日,${UNION}成立大会在泸州召开。`, "FOUNDING", "2024-06-18", UNION],
  [`2024年6月18日,${UNION}正式成立。`, "FOUNDING", "2024-06-18", UNION],
  [`2024年6月18日上午,${UNION}在泸州揭牌成立。`, "FOUNDING", "2024-06-18", UNION],
  [`6月18日,${UNION}成立大会在泸州召开。`, "FOUNDING", "06-18", UNION],
  [`2024年6月,${UNION}成立大会在泸州召开。`, "FOUNDING", "2024-06", UNION],
  [`2024年6月18日,${UNION}启动大会在泸州召开。`, "FOUNDING", "2024-06-18", UNION],
  [`2024年6月18日,${UNION}第一届理事会第二次会议在泸州召开。`, "MEETING", "2024-06-18", UNION],
  [`2024年6月18日,${UNION}2024年年会在泸州召开。`, "MEETING", "2024-06-18", UNION],
  [`2024年6月18日,${UNION}工作推进会在泸州召开。`, "MEETING", "2024-06-18", UNION],
  [`2024年6月18日,${UNION}签约仪式在泸州举行。`, "SIGNING", "2024-06-18", UNION],
  [`2024年6月18日,${UNION}揭牌仪式在泸州举行。`, "UNVEILING", "2024-06-18", UNION],
  [
    "2024年6月18日,全国精密铸造行业产教融合共同体成立大会在泸州召开。",
    "FOUNDING",
    "2024-06-18",
    "全国精密铸造行业产教融合共同体",
  ],
  [`2024年6月18日，${UNION}成立大会在泸州召开。`, "FOUNDING", "2024-06-18", UNION],
  [`2024年6月18日,${UNION}在泸州正式启动。`, "FOUNDING", "2024-06-18", UNION],
  // A page that lost the sign of the month.
  [`618日晚,${UNION}成立大会在泸州召开。`, "FOUNDING", "06-18", UNION],
  // An agency's line has the day of the report.
  [`龙山新闻网6月19日电 6月18日,${UNION}成立大会在泸州召开。`, "FOUNDING", "06-18", UNION],
  // The first of several days.
  [`2024年6月18-20日,${UNION}成立大会在泸州召开。`, "FOUNDING", "2024-06-18", UNION],
  [`6月18日至20日,${UNION}成立大会在泸州召开。`, "FOUNDING", "06-18", UNION],
  [`2024年6月18日,${UNION},在泸州职业技术学院成立。`, "FOUNDING", "2024-06-18", UNION],
  // 曾 is a surname too.
  [
    `6月18日,${UNION}成立大会召开,泸州市教育局局长曾天明讲话。副局长周海琦主持大会。青岚职业技术学院成立了龙山模具行业产教融合联盟。龙山模具行业产教融合联盟由龙山机电有限公司牵头。`,
    "FOUNDING",
    "06-18",
    UNION,
  ],
];

describe("occasions", () => {
  it.each(EVENTS)("%s", (text, type, date, about) => {
    const { entities } = readPage(text);
    const events = entities.filter(({ kind }) => kind === "Event");
    expect(events.map((event) => [event.type, event.date])).toEqual([[type, date]]);
    expect(statedIn(text, "ABOUT").map((fact) => fact.split(" | ")[1])).toEqual([about]);
  });
  it("knows the body that gave the room", () => {
    const text = `2024年6月18日,${UNION}成立大会在青岚职业技术学院召开。`;
    expect(statedIn(text, "HELD_AT").map((fact) => fact.split(" | ")[1])).toEqual(["青岚职业技术学院"]);
  });
  it("reads headline and body as one occasion", () => {
    const text = `${UNION}成立大会召开\n2024年6月18日,${UNION}成立大会在泸州召开。\n${UNION}成立大会现场`;
    expect(
      readPage(text)
        .entities.filter(({ kind }) => kind === "Event")
        .map(({ type, date }) => [type, date]),
    ).toEqual([["FOUNDING", "2024-06-18"]]);
  });
  it.each([
    `${UNION}将服务区域经济发展。`,
    `${UNION}现有成员单位86家。`,
    "2024年6月18日,天气晴朗。",
    "职业教育与产业发展同频共振。",
  ])("none: %s", (text) => {
    expect(readPage(text).entities.filter(({ kind }) => kind === "Event")).toEqual([]);
  });
});
