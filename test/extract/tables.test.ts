import { describe, expect, it } from "vitest";
import { readPage, statedIn } from "./page.ts";

const LIST = [
  "关于公布第一批市域产教联合体名单的通知",
  "经评审,四川省教育厅公布第一批市域产教联合体名单。",
  "序号\t联合体名称\t依托园区\t牵头学校\t牵头企业",
  "1\t泸州市精密制造产教联合体\t泸州经济技术开发区\t青岚职业技术学院\t龙山机电有限公司",
  "2\t宜宾市现代农业产教联合体\t宜宾农业科技园\t宜宾农业职业学院\t绿野种业有限公司",
].join("\n");

describe("tables", () => {
  it("reads who leads, row by row", () => {
    expect(statedIn(LIST, "MEMBER_OF", "role")).toEqual(
      [
        "绿野种业有限公司 | 宜宾市现代农业产教联合体 | LEAD",
        "宜宾农业职业学院 | 宜宾市现代农业产教联合体 | LEAD",
        "青岚职业技术学院 | 泸州市精密制造产教联合体 | LEAD",
        "龙山机电有限公司 | 泸州市精密制造产教联合体 | LEAD",
      ].sort(),
    );
  });
  it("reads the park that each is based in", () => {
    expect(statedIn(LIST, "BASED_IN")).toEqual(
      ["泸州市精密制造产教联合体 | 泸州经济技术开发区", "宜宾市现代农业产教联合体 | 宜宾农业科技园"].sort(),
    );
  });
  it("quotes the row", () => {
    const rows = LIST.split("\n").slice(3);
    const quotes = readPage(LIST)
      .statements.filter(({ predicate }) => predicate === "BASED_IN")
      .map(({ evidence }) => evidence.quote);
    expect(quotes).toHaveLength(2);
    for (const quote of quotes) expect(rows.filter((row) => row.includes(quote.trim()))).toHaveLength(1);
  });
  it("reads tables that bars divide", () => {
    const bars = LIST.replaceAll("\t", " | ");
    expect(statedIn(bars, "MEMBER_OF", "role")).toEqual(statedIn(LIST, "MEMBER_OF", "role"));
    expect(statedIn(bars, "BASED_IN")).toEqual(statedIn(LIST, "BASED_IN"));
  });
  it("reads persons with body and title", () => {
    const text = [
      "2024年6月18日,泸州市精密制造产教联合体成立大会召开。",
      "参会人员名单",
      "姓名\t单位\t职务",
      "周海琦\t青岚职业技术学院\t院长",
      "孟凡兴\t龙山机电有限公司\t董事长、总经理",
      "古丽娜尔·吾甫尔\t泸州市教育局\t局长",
    ].join("\n");
    expect(statedIn(text, "HOLDS_POST", "title")).toEqual(
      [
        "周海琦 | 青岚职业技术学院 | 院长",
        "孟凡兴 | 龙山机电有限公司 | 总经理",
        "孟凡兴 | 龙山机电有限公司 | 董事长",
        "古丽娜尔·吾甫尔 | 泸州市教育局 | 局长",
      ].sort(),
    );
  });
  it.each(["角色", "担任职务"])("reads roles of members under %s", (head) => {
    const text = [
      "泸州市精密制造产教联合体成员单位名单",
      `序号\t单位名称\t${head}`,
      "1\t青岚职业技术学院\t理事长单位",
      "2\t龙山机电有限公司\t副理事长单位",
      "3\t泸州大学\t成员单位",
    ].join("\n");
    expect(statedIn(text, "MEMBER_OF", "role")).toEqual(
      [
        "青岚职业技术学院 | 泸州市精密制造产教联合体 | CHAIR",
        "龙山机电有限公司 | 泸州市精密制造产教联合体 | VICE_CHAIR",
        "泸州大学 | 泸州市精密制造产教联合体 | MEMBER",
      ].sort(),
    );
  });
  it("reads counts", () => {
    const text = [
      "泸州市精密制造产教联合体成立。",
      "泸州市精密制造产教联合体成员构成",
      "类别\t数量",
      "高职院校\t21",
      "企业\t48",
      "行业协会\t6",
    ].join("\n");
    expect(statedIn(text, "STATES_COUNT", "of", "n")).toEqual(["ASSOCIATION 6", "ENTERPRISE 48", "SCHOOL 21"]);
  });
  it("takes nothing from a table of other things", () => {
    const text = ["日期\t天气\t温度", "周一\t晴\t25", "周二\t多云\t23"].join("\n");
    expect(readPage(text).statements).toEqual([]);
    expect(readPage(text).entities).toEqual([]);
  });
});
