import { describe, expect, test } from "vitest";
import { cleaned } from "./page.ts";

const BODY = "3月18日上午,临海新区市域产教联合体成立大会在临海职业技术学院举行,省教育厅副厅长陈立新出席。";

describe("lines of the page, not of the article", () => {
  test.each([
    "二维码",
    "图片",
    "[图片]",
    "分享到:",
    "分享到: 微信 新浪微博 QQ空间",
    "登录 注册 退出",
    "打印 关闭",
    "【打印本页】  【关闭窗口】",
    "【字体:大 中 小】",
    "字号:[ 大 ] [ 中 ] [ 小 ]",
    "当前位置: 首页 >> 集团动态 >> 正文",
    "您现在的位置: 网站首页 > 机电要闻 > 内容详情",
    "您所在的位置首页 > 新闻中心 > 衡阳新闻 > 正文:",
    "首页 > 要闻 > 正文",
    "首页 » 新闻 » 详情",
    "集团首页 | 集团概况 | 组织机构 | 集团动态 | 校企合作 | 下载中心",
    "设为首页 | 加入收藏 | 信息公开 | English",
    "上一篇:集团理事单位走访侧记",
    "下一条: 关于2024年元旦放假的通知",
    "上一篇:我校举行消防演练 下一篇:向先进学习",
    "发布者:张琳发布时间:2024-06-25浏览次数:63",
    "作者:张卫来源:旅游与烹饪学院发布时间:2022年09月06日点击数:10",
    "发布人:tyxy | 发布日期:2023年04月17日 | 点击数:",
    "[ 发布时间:2015-09-24 | 浏览:2695次 ]",
    "来源: 党委组织部 校长办公室 文字:闻达 图片:季嫻 编辑:季嫻 时间:2025-06-27 浏览:32",
    "2024-04-28 08:52:13   来源:中国衡阳新闻网   作者:邓娴 彭彬 吴文豪",
    "发布時間 : 2021-04-14??09 : 14 |",
    "更新时间:2021/4/23 9:27:19 来源: 作者:浏览次数:",
    "编稿:谭燕 | 2012-05-21",
    "南方+记者 刘汉能 2023-09-05 17:40",
    "时间:2023/12/18 20:28:39 来源:东方网教育频道 选稿:陈乐",
    "一审:黄仲;二审:张小锋;终审:何风",
    "(供稿:党委宣传部)",
    "文字丨上官文静",
    "编辑丨司马静怡  校对丨欧阳倩  审核丨克尤木·吐尔地",
    "—— E N D ——",
    "点击蓝字 关注我们",
    "扫一扫在手机打开当前页",
    "版权所有©临海职业技术学院 地址:临海市学院路1号 邮编:317000",
    "浙ICP备09021071号-2",
    "3c7be19a04d2f6e58a1b90c7d5e3f214.jpg",
    "煤化工1.jpg",
    "昵称:",
    "提交评论",
    "往期推荐",
    "录入:管理员",
    "免责声明:本网转载的文章,版权归原作者所有。如有侵权请联系删除。",
  ])("%s", (line) => {
    const { text, noise } = cleaned(`临海新区市域产教联合体成立\n${line}\n${BODY}\n`);
    expect(text).toBe(`临海新区市域产教联合体成立\n${BODY}\n`);
    expect(noise.some(({ kind }) => kind === "page-furniture" || kind === "image-placeholder")).toBe(true);
  });

  test("a counter beside furniture goes, a number in the text stays", () => {
    expect(cleaned(`标题\n二维码\n18\n${BODY}\n28\n`).text).toBe(`标题\n${BODY}\n28\n`);
  });

  test("a navigation set as a column", () => {
    expect(cleaned(`网站首页\n学校概况\n机构设置\n招生就业\n联系我们\n${BODY}`).text).toBe(BODY);
  });

  test("the section's name on a line of its own, known from the bread crumb", () => {
    expect(cleaned(`机电要闻\n您的位置:首页 > 机电要闻 > 正文\n${BODY}`).text).toBe(BODY);
  });

  test.each([
    "主站蜘蛛池模板: 免费小说阅读网 | 手机靓号大全 | 同城二手车交易市场 | 高清壁纸图片大全",
    "友情链接: 人民网 | 新华网 | 光明网",
    "快递单号查询 | 高清图片大全 | 空调维修服务 | 成语接龙大全 | 塑料托盘批发价格 | 手机回收 | 小区团购水果 | 全国天气预报 | 免费ppt模板",
  ])("a link farm: %s", (farm) => {
    const { text, noise } = cleaned(`${BODY}\n${farm}`);
    expect(text).toBe(BODY);
    expect(noise.map(({ kind }) => kind)).toEqual(["seo-footer"]);
  });

  test("a caption and a wide table are no furniture", () => {
    const page = `${BODY}\n图:李晖副院长指导工作\n甲 | 乙 | 丙 | 丁 | 戊 | 己 | 庚 | 辛 | 壬\n1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9`;
    expect(cleaned(page).text).toBe(page);
  });

  test("a byline in brackets at the end of a paragraph", () => {
    expect(cleaned(`${BODY}(图:邓红 文:陈瑜 编辑:陆仕 审核:周治 张妍)`).text).toBe(BODY);
    expect(cleaned(`${BODY}(文/宣传部 和明 图/学生记者团)`).text).toBe(BODY);
    expect(cleaned(`名单附后(时间:2024年6月18日)`).text).toBe(`名单附后(时间:2024年6月18日)`);
  });
});

describe("what the page says of itself", () => {
  test.each([
    ["发布者:张琳发布时间:2024-06-25浏览次数:63", { published: "2024-06-25" }],
    ["发布部门: 合作处   发布时间: 2024-06-25   浏览次数: 10", { published: "2024-06-25", site: "合作处" }],
    ["2024-04-28 08:52:13   来源:中国衡阳新闻网   作者:邓娴", { published: "2024-04-28", site: "中国衡阳新闻网" }],
    ["点击次数:611 发布时间:2023年10月11日15:42:53 关闭 打印此页", { published: "2023-10-11" }],
    ["2023-12-05 09:49", { published: "2023-12-05" }],
    ["来源:天宁经济开发区 2025-03-25 10:21 阅读 1.2万", { published: "2025-03-25", site: "天宁经济开发区" }],
    ["时间:2023/12/18 20:28:39 来源:东方网教育频道 选稿:陈乐", { published: "2023-12-18", site: "东方网教育频道" }],
    ["来源:中国汽车工程学会", { site: "中国汽车工程学会" }],
    ["更新时间:2021/4/3 9:27:19", { published: "2021-04-03" }],
  ])("%s", (line, expected) => {
    const { title, published, site } = cleaned(`临海新区市域产教联合体成立\n${line}\n${BODY}\n`);
    expect({ title, published, site }).toEqual({
      title: "临海新区市域产教联合体成立",
      published: undefined,
      site: undefined,
      ...expected,
    });
  });

  test("a clock with the day of the week is not the day of publication, nor is the day of the event", () => {
    expect(cleaned(`2024年04月28日 星期日\n标题在此\n${BODY}`).published).toBeUndefined();
    expect(cleaned(`2024年3月18日上午,大会在临海举行。`).published).toBeUndefined();
    expect(cleaned(`会议议程\n时间:2024年6月18日\n地点:临海\n${BODY}`).published).toBeUndefined();
  });

  test("the label outweighs a stamp, whichever comes first", () => {
    expect(cleaned(`2024-04-28 10:00\n临海新区成立联合体\n发布时间:2024-04-20\n${BODY}`).published).toBe("2024-04-20");
  });

  test.each([
    [
      `滚动新闻\n首页 > 新闻 > 正文\n临海新区产教联合体成立大会开到谷里\n2024-04-28 08:52\n${BODY}`,
      "临海新区产教联合体成立大会开到谷里",
    ],
    [`${BODY}\n标题不在这里`, undefined],
    [`1 | 临海新区产教联合体 | 临海职业学院\n2 | 东山产教联合体 | 东山学院\n${BODY}`, undefined],
  ])("the headline of %j", (page, title) => expect(cleaned(page).title).toBe(title));

  test("the headline a second time is taken out", () => {
    const { text, noise } = cleaned(
      `全省头一家!联合体在临海职院成立\n发布时间:2023-05-15\n全省头一家! 联合体在 临海职院成立 发布时间:\n${BODY}`,
    );
    expect(text).toBe(`全省头一家!联合体在临海职院成立\n${BODY}`);
    expect(noise.map(({ kind }) => kind)).toContain("duplicate-headline");
  });
});
