import { describe, expect, test } from "vitest";
import { rawSpan } from "../../src/model/text.ts";
import { cleaned } from "./page.ts";

const kinds = (raw: string): string[] => [...new Set(cleaned(raw).noise.map(({ kind }) => kind))];

describe("traditional characters", () => {
  test.each([
    ["職業技術學院黨委書記", "职业技术学院党委书记"],
    ["產教聯合體機製建設須註意", "产教联合体机制建设须注意"],
    ["教育部職業教育發展中心處長唐以誌與誌願者", "教育部职业教育发展中心处长唐以志与志愿者"],
    ["裏程碑、公裏、里面、裡頭、這裏", "里程碑、公里、里面、里头、这里"],
    ["後勤、皇后、太后、之後", "后勤、皇后、太后、之后"],
    ["範圍、範例、范文瀾", "范围、范例、范文澜"],
    ["餘姚、其余、餘下", "余姚、其余、余下"],
    ["鬆江區、黃鬆、放鬆", "松江区、黄松、放松"],
    ["嶽陽、嶽麓山、岳飛", "岳阳、岳麓山、岳飞"],
    ["臺灣、颱風、平臺、檯面", "台湾、台风、平台、台面"],
    ["産業、眾多、羣眾、衆人、爲了", "产业、众多、群众、众人、为了"],
    ["為臨牀醫學啓動說明會", "为临床医学启动说明会"],
    ["財稅、關係、聯繫、係統", "财税、关系、联系、系统"],
    ["顯著成效、著力推動、順著、著名學者、編著", "显著成效、着力推动、顺着、著名学者、编著"],
    ["瞭解情況、瞭望塔觀察、關於發展", "了解情况、瞭望塔观察、关于发展"],
    ["於是由於成員於成商議", "于是由于成员于成商议"],
    ["乾部、乾燥設備、乾隆年間、骨乾企業", "干部、干燥设备、乾隆年间、骨干企业"],
    ["畢昇雕像與張昇書記參觀瀋陽學院", "毕昇雕像与张昇书记参观沈阳学院"],
    ["沈思、沈靜、沈默三位老師講話", "沈思、沈静、沈默三位老师讲话"],
    ["衞生職業學院説明強調", "卫生职业学院说明强调"],
    ["計畫、憑藉、復甦、慰藉", "计划、凭借、复苏、慰藉"],
    ["「產教融合」與『雙高』", "“产教融合”与‘双高’"],
  ])("%s", (raw, text) => expect(cleaned(`${raw}。這個會議在學校舉辦`).text).toBe(`${text}。这个会议在学校举办`));

  test("a few on a simplified page are converted, names of the standard table stay", () => {
    expect(cleaned("于成、於成龙、甯浩、毕昇到会,手機可报名,地点在乾县与瞭望塔。").text).toBe(
      "于成、於成龙、甯浩、毕昇到会,手机可报名,地点在乾县与瞭望塔。",
    );
  });

  test("words converted amiss are reported as such", () => {
    expect(kinds("建立體製機製須註意,這個會議在學校舉辦")).toEqual(
      expect.arrayContaining(["traditional", "over-conversion"]),
    );
    expect(kinds("建立體制機制須注意,這個會議在學校舉辦")).toEqual(["traditional"]);
  });

  test("radicals and compatibility ideographs that a PDF leaves", () => {
    expect(cleaned("⻓沙⼤学⾏业联合体⺠办").text).toBe("长沙大学行业联合体民办");
    expect(cleaned("金融不動産").text).toBe("金融不动产");
  });
});

describe("pinyin in brackets", () => {
  test.each([
    ["產(chǎn)教聯(lián)合體成立大會(huì )在長(cháng)沙開(kāi)幕", "产教联合体成立大会在长沙开幕"],
    ["安慶職業(yè)技術(shù)學(xué)院黨委副書(shū)記", "安庆职业技术学院党委副书记"],
    ["綠（lǜ）色農（nóng）業（yè）", "绿色农业"],
    ["我們(men)的學(xué)校", "我们的学校"],
    ["劉波(bō)、昱(yù )、單(shàn)縣(xiàn)", "刘波、昱、单县"],
  ])("%s", (raw, text) => expect(cleaned(raw).text).toBe(text));

  test.each(["徽标(logo)与公众号(app)", "方案(A)、(B)与小组(an)", "联合体(CITY)", "上海(shang hai)"])(
    "%s stays",
    (raw) => expect(cleaned(raw).text).toBe(raw),
  );
});

describe("mojibake", () => {
  test.each([["代表省政府向?qū)W校道賀,會(huì)議舉行", "代表省政府向学校道贺,会议举行", "向?qū)W校"]])(
    "%s",
    (raw, text) => {
      expect(cleaned(raw).text).toBe(text);
      expect(kinds(raw)).toContain("mojibake");
    },
  );
  test.each(["真的吗?(是)W", "好?a)b", "?qū)W校", "A?qū)W校", "的?zhuang)校"])(
    "%s is left alone where no character fits",
    (raw) => {
      expect(cleaned(raw).text).toBe(raw);
    },
  );
});

describe("pictures", () => {
  test.each([
    ["唐以志🚜、孙真荣👩🏽‍🦳、马骏👨🏿致辞🪢。", "唐以志、孙真荣、马骏致辞。"],
    ["职业技术✨学院", "职业技术学院"],
    ["数字经济与金 ❦融创新", "数字经济与金融创新"],
    ["非遗展演 ⛄和文化", "非遗展演和文化"],
    ["余晨➕,朱明荣➖、李明〽️", "余晨,朱明荣、李明"],
    ["🌾 若羌县有了产业学院 🎉", "若羌县有了产业学院"],
    ["张三 🎉 李四", "张三 李四"],
    ["合作🇨🇳共建👨‍👩‍👧‍👦", "合作共建"],
    ["第1️⃣步", "第步"],
    ["成效最显著🏃‍♀️‍➡️全国🫸🏻", "成效最显著全国"],
    ["深度䷢融合⚥🂠⛩⚂🀄🈳", "深度融合"],
    ["矿多⛏️,看重📌⬇️▶️ℹ️", "矿多,看重"],
    ["🎊🎊\n🎊\n会议开幕", "\n\n会议开幕"],
    ["产★教融合", "产教融合"],
    ["OPPO 🎉 vivo", "OPPO vivo"],
  ])("%s", (raw, text) => expect(cleaned(raw).text).toBe(text));

  test.each(["+−×÷%℃—–…①②㈠★ 重点\n☑ 同意 ✓ 完成 → 下一步 ▲ 说明 ● 要点 □ 选项 ©2024 ®™ №3"])("%s stays", (raw) =>
    expect(cleaned(raw).text).toBe(raw),
  );
});

describe("invisible characters, spaces, dots", () => {
  test.each([
    ["产\u200b教\u200d融\ufeff合\u00ad", "产教融合"],
    ["产\ue123教\ufffd融合", "产教融合"],
    ["一\r\n二\r三\u2028四", "一\n二\n三\n四"],
    ["甲\u3000乙\u00a0丙丁", "甲乙 丙丁"],
    ["买买提•吐尔逊、古丽・肉孜、约翰‧史密斯、阿里 · 木", "买买提·吐尔逊、古丽·肉孜、约翰·史密斯、阿里·木"],
    ["  • 第一项\n  • 第二项", "  • 第一项\n  • 第二项"],
    ["𝟐𝟎𝟐𝟒年𠮷林", "2024年𠮷林"],
  ])("%j", (raw, text) => expect(cleaned(raw).text).toBe(text));
});

describe("stray spaces and commas", () => {
  test.each([
    ["高新技术产业开 发区党工委", "高新技术产业开发区党工委"],
    ["职业 教育 集团", "职业 教育 集团"],
    ["绿 色 农 业 产 业 网", "绿色农业产业网"],
    ["出席的有管委会副主任申 毅,副院长周 吉星。", "出席的有管委会副主任申毅,副院长周吉星。"],
    [
      "通讯员邓娴 彭彬 黄思成报道。\n李明 王芳出席,中共中央办公厅 国务院办公厅印发。",
      "通讯员邓娴 彭彬 黄思成报道。\n李明 王芳出席,中共中央办公厅 国务院办公厅印发。",
    ],
    ["姓 名\n张 伟\n李晓明", "姓名\n张伟\n李晓明"],
    ["型号:大 中 小", "型号:大 中 小"],
    ["人民政府 副市长\n邓娴 彭彬", "人民政府 副市长\n邓娴 彭彬"],
    ["成立大会,,地点在广州,。学院,、大学承办,,", "成立大会,地点在广州。学院、大学承办,"],
    ["a,,b,,c", "a,,b,,c"],
  ])("%j", (raw, text) => expect(cleaned(raw).text).toBe(text));
});

test("a comma after every line", () => {
  const raw =
    "牡丹职教集团成立,\n\n4月26日,集团在菏泽成立。,\n副市长,\n区委书记侯捷,市林业局局长尚好,\n牡丹学院院长鹿鸣出席。,\n\n鹿鸣接牌。,\n1.jpg,\n";
  expect(cleaned(raw).text).toBe(
    "牡丹职教集团成立\n\n4月26日,集团在菏泽成立。\n副市长,区委书记侯捷,市林业局局长尚好,牡丹学院院长鹿鸣出席。\n\n鹿鸣接牌。\n",
  );
});

describe("debris of markup", () => {
  test.each([
    ["![图片 图片](/__local/1/AA.jpg?e=.jpg)\n会议开幕。", "\n会议开幕。"],
    ["前![]()后", "前后"],
    ['<image>data:image/s3,"s3://crabby-images/31a0c.png" alt=""</image>\n会议开幕。', "\n会议开幕。"],
    ["<p>产教<b>融合</b></p><br/>二", "产教融合\n二"],
    ["产教&nbsp;融合&ldquo;一体&rdquo;&#8203;A&amp;B", "产教 融合“一体”A&B"],
    ["见[学校网站](https://a.cn/b)公告", "见学校网站公告"],
    ["data:image/png;base64,iVBORw0KGgo= 之后", " 之后"],
    ["关于印发<办法>的通知[2024]3号(a<b)", "关于印发<办法>的通知[2024]3号(a<b)"],
  ])("%j", (raw, text) => expect(cleaned(raw).text).toBe(text));
});

test("every cleaned character points to what it came from", () => {
  const raw = "🌾 產(chǎn)教聯(lián)合體，唐以誌🚜主持";
  const clean = cleaned(raw);
  const at = (part: string): string => {
    const start = clean.text.indexOf(part);
    const span = rawSpan(clean, { start, end: start + part.length });
    return raw.slice(span.start, span.end);
  };
  expect(clean.text).toBe("产教联合体,唐以志主持");
  expect(at("产教联合体")).toBe("產(chǎn)教聯(lián)合體");
  expect(at("唐以志")).toBe("唐以誌");
  expect(at("志主")).toBe("誌🚜主");
  expect(at(",")).toBe("，");
});
