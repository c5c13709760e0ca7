import { describe, expect, test } from "vitest";
import { load, retract } from "../../src/load/index.ts";
import type { Store } from "../../src/store/index.ts";
import { extraction } from "../load/world.ts";
import type { Client } from "./client.ts";

const page = extraction(
  "derived/a.txt",
  [
    ["Consortium", "无锡集成电路产教联合体"],
    ["School", "宜兴市丁蜀中等专业学校"],
    ["ResearchInstitute", "陶艺材料测试实验室"],
    ["Government", "宜兴市教育局"],
    ["Government", "南京市鼓楼区教育局"],
    ["Government", "徐州市鼓楼区教育局"],
    ["Enterprise", "无锡某某半导体有限公司"],
    ["Person", "高远"],
  ],
  [
    ["高远", "HOLDS_POST", "宜兴市教育局", { title: "局长" }],
    ["高远", "HOLDS_POST", "无锡集成电路产教联合体", { title: "副理事长" }],
    ["陶艺材料测试实验室", "PART_OF", "宜兴市丁蜀中等专业学校"],
  ],
);

/** Places, industries and ranks. Loads a page of its own and takes it away again. */
export function derived(client: () => Client, store: () => Store): void {
  describe("places, industries and ranks", () => {
    test("a body tells its region, those that it lies in, and why", async () => {
      await load(store(), [page]);
      const { organization, school, none } = await client().ask(`{
        organization(name: "陶艺材料测试实验室") {
          region { code name level within { name level within { name within { name } } } }
          location { reason basis via { name } region { code } } }
        school: organization(name: "宜兴市丁蜀中等专业学校") { location { reason basis via { name } } }
        none: organization(name: "江州大学") { region { code } location { reason } } }`);
      expect(organization).toEqual({
        region: {
          code: "320282",
          name: "宜兴市",
          level: "COUNTY",
          within: { name: "无锡市", level: "CITY", within: { name: "江苏省", within: null } },
        },
        location: {
          reason: "PARENT",
          basis: "宜兴市丁蜀中等专业学校",
          via: { name: "宜兴市丁蜀中等专业学校" },
          region: { code: "320282" },
        },
      });
      expect(school).toEqual({ location: { reason: "NAME", basis: "宜兴市", via: null } });
      expect(none).toEqual({ region: null, location: null });
    });

    test("a body tells the names it gave up, with when and who says so, and the place that texts state", async () => {
      const page = (source: string, published: string, until: string, more: { seat?: string } = {}) => {
        const formerNames = [
          { name: "长岭矿业学校", ...(until === "" ? {} : { until }), quote: "青岭学院(原长岭矿业学校)" },
        ];
        return extraction(source, [["School", "青岭学院", { formerNames, ...more }, ["长岭矿业学校"]]], [], published);
      };
      const pages = [
        page("former/a.txt", "2024-05", "2019", { seat: "湖南省株洲市" }),
        page("former/b.txt", "2023", "2019-06"),
      ];
      await load(store(), [...pages, page("former/c.txt", "2022-01-02", "2019-06")]);
      const { organization } = await client().ask(`{ organization(name: "长岭矿业学校") { name
        formerNames { name until told { until quote document { source published } } }
        location { reason basis via { name } region { name } } } }`);
      const quote = "青岭学院(原长岭矿业学校)";
      expect(organization).toEqual({
        name: "青岭学院",
        formerNames: [
          {
            name: "长岭矿业学校",
            until: "2019-06",
            told: [
              { until: "2019-06", quote, document: { source: "former/c.txt", published: "2022-01-02" } },
              { until: "2019-06", quote, document: { source: "former/b.txt", published: "2023" } },
              { until: "2019", quote, document: { source: "former/a.txt", published: "2024-05" } },
            ],
          },
        ],
        location: { reason: "STATED", basis: "湖南省株洲市", via: null, region: { name: "株洲市" } },
      });
      for (const source of ["former/a.txt", "former/b.txt", "former/c.txt"]) await retract(store(), source);
    });

    test("a region tells all that lie in it and in its parts, a page at a time, by code or by name", async () => {
      const names = (region: { organizations: { edges: { node: { name: string } }[] } }) =>
        region.organizations.edges.map(({ node }) => node.name);
      const { region, city, district } = await client().ask(`{
        region(name: "江苏") { code organizations { totalCount edges { node { name } location { region { name } } } } }
        city: region(code: "320200") { id organizations(kinds: [Government, School]) { totalCount edges { node { name } } } }
        district: region(name: "宜兴市") { organizations(first: 1) { totalCount pageInfo { hasNextPage endCursor } edges { node { name } } } } }`);
      expect(region.code).toBe("320000");
      expect(names(region)).toEqual([
        "南京市鼓楼区教育局",
        "陶艺材料测试实验室",
        "无锡集成电路产教联合体",
        "无锡某某半导体有限公司",
        "徐州市鼓楼区教育局",
        "宜兴市丁蜀中等专业学校",
        "宜兴市教育局",
      ]);
      expect(region.organizations.edges[0].location.region).toEqual({ name: "鼓楼区" });
      expect(names(city)).toEqual(["宜兴市丁蜀中等专业学校", "宜兴市教育局"]);
      expect(city.organizations.totalCount).toBe(2);
      expect(district.organizations).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
      const next = await client().ask(
        `query ($after: String) { region(name: "宜兴") { organizations(first: 5, after: $after) { edges { node { name } } } } }`,
        { after: district.organizations.pageInfo.endCursor },
      );
      expect(names(next.region)).toEqual(["宜兴市丁蜀中等专业学校", "宜兴市教育局"]);
      expect(
        await client().ask(
          `{ node(id: "${city.id}") { id ... on Region { name } } none: region(name: "拉萨市") { code } }`,
        ),
      ).toEqual({ node: { id: "region_320200", name: "无锡市" }, none: null });
    });

    test("a name of several regions is refused, and so is neither code nor name", async () => {
      const { errors } = await client().request(`{ region(name: "鼓楼区") { code } }`);
      expect(errors).toMatchObject([
        {
          message: '"鼓楼区" is the name of 2 regions (320106 in 南京市, 320302 in 徐州市): ask by code',
          extensions: { code: "AMBIGUOUS", cure: expect.stringContaining("a region by its code") },
        },
      ]);
      expect(await client().refusal(`{ region { code } }`)).toBe("ARGUMENT_INVALID");
      expect(await client().refusal(`{ industry(code: "39", name: "x") { code } }`)).toBe("ARGUMENT_INVALID");
    });

    test("a consortium tells its industries, an industry its consortia and other bodies", async () => {
      const { consortium, industry, byName, none } = await client().ask(`{
        consortium(name: "无锡集成电路产教联合体") { industries { basis industry { code name } } }
        industry(code: "39") { id name consortia { totalCount edges { basis node { name form } } }
                               organizations { totalCount edges { node { name } } } }
        byName: industry(name: "汽车制造业") { code consortia { edges { node { name } } } }
        none: industry(code: "02") { code } }`);
      expect(consortium.industries).toEqual([
        { basis: "集成电路", industry: { code: "39", name: "计算机、通信和其他电子设备制造业" } },
      ]);
      expect(industry.consortia).toEqual({
        totalCount: 1,
        edges: [{ basis: "集成电路", node: { name: "无锡集成电路产教联合体", form: null } }],
      });
      expect(industry.organizations.totalCount).toBe(2);
      expect(byName).toEqual({ code: "36", consortia: { edges: [{ node: { name: "全国汽车行业产教融合共同体" } }] } });
      expect(none).toBeNull();
      expect(await client().ask(`{ node(id: "${industry.id}") { ... on Industry { code } } }`)).toEqual({
        node: { code: "39" },
      });
    });

    test("a post has its office's rank with the rule, from either end; a consortium's has none", async () => {
      const { person, organization } = await client().ask(`{
        person(name: "高远") { posts { edges { title rank rankRule rankSource } } }
        organization(name: "宜兴市教育局") { posts { edges { rank rankRule node { name } } } } }`);
      expect(person.posts.edges).toEqual([
        { title: "副理事长", rank: null, rankRule: null, rankSource: null },
        {
          title: "局长",
          rank: "SECTION",
          rankRule: "county-department",
          rankSource: expect.stringContaining("公务员法") as string,
        },
      ]);
      expect(organization.posts.edges).toEqual([
        { rank: "SECTION", rankRule: "county-department", node: { name: "高远" } },
      ]);
    });

    test("regions of many bodies, their industries and what they come through are one statement each", async () => {
      client().statements();
      await client().ask(`{ region(code: "320000") { organizations { edges { node { name region { name within { name } }
        location { via { name } } ... on Consortium { industries { basis } } } } } } }`);
      const asked = client().statements();
      expect(asked.map((name) => name.replace("api/", "")).sort()).toEqual([
        "industries-of-body",
        "location",
        "nodes",
        "organizations-in-region",
        "regions",
      ]);
      await retract(store(), "derived/a.txt");
      expect(await client().ask(`{ region(code: "320000") { code } }`)).toEqual({ region: null });
    });
  });
}
