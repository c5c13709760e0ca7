import { describe, expect, test } from "vitest";
import { cleaned } from "./page.ts";
import { identity } from "../../src/model/offsets.ts";

/** Pages without noise, in the canonical form. Nothing in them may change, and nothing may be reported. */
const PAGES: Readonly<Record<string, string>> = {
  "a founding meeting": `临海新区市域产教联合体成立大会召开

3月18日上午,临海新区市域产教联合体成立大会在临海职业技术学院举行。省教育厅党组成员、副厅长陈立新,市委常委、副市长周海燕,临海职业技术学院党委书记王建国、校长李红梅出席并致辞。

联合体由临海新区管委会、临海职业技术学院、东海重工集团股份有限公司共同牵头,成员单位共126家,其中院校28所、企业76家、科研机构12家、行业协会10家。

  大会审议通过了《临海新区市域产教联合体章程》(以下简称《章程》),选举产生第一届理事会。陈立新说,要“把论文写在车间里”,走出一条‘政校企’协同的新路;王建国谈了三点:一是抓机制,二是抓平台,三是抓人才!

图为揭牌现场
`,
  "a notice with a list": `关于公布第二批省级行业产教融合共同体名单的通知
教职成函〔2024〕16号

各市教育局、有关高校:
根据《教育部办公厅关于加快推进现代职业教育体系建设改革重点任务的通知》(教职成厅函〔2023〕20号)要求,现将名单予以公布。
一、建设单位
1.全省新能源汽车行业产教融合共同体
2.全省轨道交通装备行业产教融合共同体
(一)牵头单位要落实主体责任;
(二)成员单位要积极参与。
① 完善章程 ② 建立机制 ③ 定期报告
附件:1.名单 2.联系方式

省教育厅
2024年5月20日
`,
  tables: `序号	单位	职务	姓名
1	东海重工集团股份有限公司	总经理	刘强
2	临海市机械行业协会	会长	赵敏

| 序号 | 名称 | 牵头单位 | 备注 |
| --- | --- | --- | --- |
| 1 | 智能制造共同体 | 临海职业技术学院、东海重工集团股份有限公司 | 首批 |
| 2 | 现代农业共同体 | 临海农业职业学院 | 第二批 |

类别	家数
高职院校(含职业本科)	35
`,
  "foreign names, units, signs": `买买提江·依米提、古丽娜·肉孜、阿卜杜热西提·艾买提出席。会议由John Smith主持,气温-5℃~28℃,占地3×10²㎡,增长12.5%,误差±0.1mm。
总投资约¥1.2亿元,A+B≥C;“1+8+N”机制、5G+AI、C++课程。参见 https://www.example.edu.cn/info/1001/2345.htm?id=1&page=2 或邮箱 jw@example.edu.cn。
2024—2026年、10:30—11:30、第3-5周;《“十四五”规划》——职业教育篇……
★ 重点项目
● 时间:6月18日上午9:00
● 地点:综合楼301会议室
→ 下一步:签约
√ 已完成 × 未完成 ☑ 同意 □ 不同意
`,
  "names set apart by spaces": `通讯员邓娴 彭彬 吴文豪 黄思成 记者卢幼莲报道
出席领导名单 李明 王芳 欧阳正华 司马青
技能成才   强国有我
产教深度融合 共育时代工匠 服务区域发展
中共 XX 市委
2023 年 10 月 12 日,第 3 届理事会,共 28 家单位
教育部职业教育与成人教育司 综合处
`,
  "characters that look traditional": `于谦、余秋里、范仲淹、沈思、钟南山、后羿、万里、岳飞、姜子牙、谷牧、卜算子、干将、松本、板桥、丑时、斗争、皇后、面粉、里程、制造、了望塔与瞭望塔。
毕昇、李昇、甯浩、於成龙、喆、堃、淼、乾隆、乾安县、徵羽、慰藉、著名、芸香、沙家浜、藉口、昇腾处理器、并州、峰会、布局、占领、雕刻、群众、秘书、强制。
`,
  "an agenda": `会议议程
时间:2024年6月18日上午9:00-11:30
地点:临海国际会展中心
主持人:李红梅
9:00-9:10 领导致辞
9:10-9:40 揭牌仪式
9:40-10:30 主旨报告
联系人:王老师 电话:0571-88886666
`,
  "words that furniture uses": `学校首页改版后,点击“下一页”即可打印成绩单。来源于企业的课程占四成,作者署名问题由教务处审核。
图片展览在图书馆举行,分享会由校友主讲。浏览次数超过10万的微课有12门。
当前位置优势明显的园区,要把握机遇;上一篇章写得精彩,下一篇章更要写好。
二维码签到、扫码入场、微信公众号直播,参会者共500人。
视频会议系统正式启用,内容建设同步推进,评论员文章引发热议。
友情链接起两地师生,版权所有者为临海出版社。
`,
};

describe("a page without noise", () => {
  test.each(Object.entries(PAGES))("%s comes out unchanged, with nothing reported", (_, page) => {
    const { text, noise, offsets, hijack } = cleaned(page);
    expect(text).toBe(page);
    expect(noise).toEqual([]);
    expect(hijack).toBeUndefined();
    expect(offsets).toEqual(identity(page.length));
  });

  test("full-width punctuation only becomes half-width, which is no noise", () => {
    const { text, noise } = cleaned("大会（第二届）由ＡＢＣ公司承办，共１２６家；主题是：“融合”！好？");
    expect(text).toBe("大会(第二届)由ABC公司承办,共126家;主题是:“融合”!好?");
    expect(noise).toEqual([]);
  });
});
