import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { take } from "./made.ts";

const BODY =
  "6月18日，某市产教联合体成立大会在市职业技术学院召开，学院党委书记周海琦、校长李明出席并致辞。会议由副校长王芳主持。";
const MORE =
  "联合体由市职业技术学院牵头，联合二十八家企业、十一所院校共同组建，会上选举产生了第一届理事会，签署了合作协议。";
const page = (body: string, head = "") => `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
const lines = async (html: string | Uint8Array) => (await take(html, "page.html")).text.split("\n");

/** Layouts as saved from the systems that such pages are made with; each with the paragraphs of one article. */
const P = `<p>${BODY}</p><p>${MORE}</p>`;
const NAV = `<div class="nav"><a href="/">首页</a><a href="/a">学校概况</a><a href="/b">招生就业</a><a href="/c">党建工作</a></div>`;
const LAYOUTS: Record<string, string> = {
  "TRS, gov.cn": `${NAV}<div class="wrap"><div class="TRS_Editor">${P}</div></div>`,
  "gov.cn of the State Council": `${NAV}<div class="pages_content" id="UCAP-CONTENT">${P}</div>`,
  "博达, school": `${NAV}<form name="_newscontent_fromname"><div id="vsb_content"><div class="v_news_content">${P}</div></div></form>`,
  "苏迪, school": `${NAV}<div class="article"><div class="entry"><div class="wp_articlecontent">${P}</div></div></div>`,
  WeChat: `<div id="js_content" style="visibility: hidden;"><section>${P}</section></div>`,
  "an article element": `${NAV}<article>${P}</article>`,
  "tables of 2005": `<table><tr><td>${NAV}</td></tr></table><table><tr><td width=200><b>最新文章</b></td><td>${P}</td></tr></table>`,
  "no element of its own": `${NAV}${P}`,
};

describe("the article", () => {
  it.each(Object.entries(LAYOUTS))("is found in the layout of %s", async (_, layout) => {
    expect(await lines(page(layout))).toEqual([BODY, MORE]);
  });

  it("is read beyond the first </html>, and whole where tags are not closed", async () => {
    expect(await lines(`<html><body><div><p>${BODY}</html></body><p>${MORE}</div></html></html>`)).toEqual([
      BODY,
      MORE,
    ]);
    expect(await lines(`<div class=content><p>${BODY}<p>${MORE}`)).toEqual([BODY, MORE]);
  });

  it("loses neither a list of members nor a table beside its element", async () => {
    const members = ["江苏信息职业技术学院", "无锡微纳产业园有限公司", "无锡市集成电路学会"];
    const list = `<ul>${members.map((name) => `<li><a href="/x">${name}</a></li>`).join("")}</ul>`;
    expect(await lines(page(`<div class="TRS_Editor">${P}${list}</div>`))).toEqual([BODY, MORE, ...members]);
    const table = "<table><tr><td>序号</td><td>单位</td></tr><tr><td>1</td><td>甲学校</td></tr></table>";
    const beside = page(`<div class="a"><div class="TRS_Editor">${P}</div><div>附件${table}</div></div>`);
    expect(await lines(beside)).toEqual([BODY, MORE, "附件", "序号 | 单位", "1 | 甲学校"]);
  });

  it("has nothing that a reader does not see", async () => {
    const unseen = `<p style="display: none">看不见</p><script>var a = "<p>脚本</p>";</script><style>p{}</style><!-- <p>注释</p> --><template>模板</template>`;
    expect(await lines(page(`<div class="TRS_Editor">${unseen}${P}</div>`))).toEqual([BODY, MORE]);
  });

  it("keeps words whole across lines of the source and elements", async () => {
    const html = page(
      `<div id="zoom"><p>${BODY.slice(0, 20)}\r\n   ${BODY.slice(20, 30)}<span>${BODY.slice(30)}</span></p>a\nb&nbsp;c<br>d</div>`,
    );
    expect(await lines(html)).toEqual([BODY, "a b\u00a0c", "d"]);
  });
});

describe("a table", () => {
  const rows = (cells: string) =>
    lines(page(`<div id="zoom"><p>${BODY}</p><table>${cells}</table></div>`)).then((all) => all.slice(1));

  it("has a cell that spans in each row and column", async () => {
    const table = `<tr><th>序号</th><th>名称</th><th colspan=2>单位</th></tr>
      <tr><td rowspan="2">1</td><td rowspan="2">甲联合体</td><td>乙学院</td><td>牵头</td></tr><tr><td>丙公司</td><td>成员</td></tr>`;
    expect(await rows(table)).toEqual([
      "序号 | 名称 | 单位 | 单位",
      "1 | 甲联合体 | 乙学院 | 牵头",
      "1 | 甲联合体 | 丙公司 | 成员",
    ]);
  });

  it("keeps empty cells in their place, a headline over all columns once, and marks of its own out", async () => {
    const table = `<tr><td colspan=3><b>名单</b></td></tr><tr><td>1</td><td></td><td>甲|乙</td></tr><tr><td>2</td><td><p>丙</p><p>丁</p></td><td>戊</td></tr>`;
    expect(await rows(table)).toEqual(["名单", "1 |  | 甲/乙", "2 | 丙 丁 | 戊"]);
  });

  it("with spans that no table has ends", async () => {
    const table = `<tr>${"<td rowspan=65000 colspan=1000>甲</td>".repeat(60)}</tr>${"<tr><td>学校</td><td>企业</td></tr>".repeat(3000)}`;
    expect((await rows(table)).length).toBe(3001);
  });
});

describe("the head", () => {
  it("of an official page gives title, day and source", async () => {
    const head = `<meta name="ArticleTitle" content="关于公布名单的通知"><meta name="PubDate" content="2024-7-2 16:20"><meta name="ContentSource" content="市教育局"><meta name="SiteName" content="某市人民政府">`;
    expect(await take(page(LAYOUTS["TRS, gov.cn"]!, head), "a.html")).toMatchObject({
      title: "关于公布名单的通知",
      published: "2024-07-02",
      site: "市教育局",
      text: `关于公布名单的通知\n${BODY}\n${MORE}`,
    });
  });

  it("of a WeChat page gives the account and the day in China", async () => {
    const script = `<script>var ct = "1718985600";</script>`;
    const html = page(
      `<h1 id="activity-name"> 成立了！ </h1><a id="js_name">某学院</a>${LAYOUTS.WeChat}${script}`,
      `<meta property="og:site_name" content="微信公众平台">`,
    );
    expect(await take(html, "a.html")).toMatchObject({ title: "成立了！", site: "某学院", published: "2024-06-22" });
  });

  it("without meta elements leaves the stamp of the page in the text, and takes the site from the title", async () => {
    const title = "我校牵头的产教联合体召开成立大会";
    const stamp = "发布时间：2024年10月30日 来源：校企合作处 点击：63";
    const layout = `${NAV}<h1>${title}</h1><div>${stamp}</div><div class="v_news_content">${P}</div>`;
    const taken = await take(page(layout, `<title>${title}-某职业学院</title>`), "a.html");
    expect(taken).toMatchObject({ title, text: [title, stamp, BODY, MORE].join("\n") });
    expect(taken).not.toHaveProperty("site");
  });
});

describe("an encoding", () => {
  const html = (charset: string) => page(LAYOUTS["博达, school"]!, charset && `<meta charset="${charset}">`);
  it.each([
    ["gb18030", "utf-8"],
    ["gb18030", ""],
    ["utf-8", "gb2312"],
    ["utf-16le", "utf-8"],
  ])("%s is told where the page says '%s'", async (encoding, stated) => {
    const bytes = iconv.encode(html(stated), encoding, { addBOM: encoding === "utf-16le" });
    expect(await take(bytes, "a.html")).toMatchObject({ encoding, text: `${BODY}\n${MORE}` });
  });

  it("Big5 is told below 400 KB of scripts", async () => {
    const text =
      "產教聯合體成立大會在臺北召開，學校黨委書記出席並致辭，企業代表發言，會議由副校長主持，簽署了合作協議。".repeat(
        3,
      );
    const bytes = iconv.encode(
      page(`<script>${"var a = 1;".repeat(40_000)}</script><p>${text}</p>`, "<meta charset=gbk>"),
      "big5-hkscs",
    );
    expect(await take(bytes, "a.html")).toMatchObject({ encoding: "big5", text });
  });
});

describe("a bad page", () => {
  it.each([
    ["without a body", "<html><head><title>无</title></head></html>"],
    ["of a script alone", "<html><body><script>document.write(1)</script></body></html>"],
    ["of pictures", `<html><body><img src="a.jpg"><img src="b.jpg"></body></html>`],
  ])("%s is empty", async (_, html) => {
    await expect(take(html, "a.html")).rejects.toMatchObject({ code: "INPUT_EMPTY" });
  });

  it.each([
    ["nested without end", "<div>".repeat(200_000) + BODY],
    ["of opening brackets", "<".repeat(1_000_000) + `<p>${BODY}</p>`],
    ["of tags without end", "<a ".repeat(300_000) + BODY],
    ["of scripts without end", `<p>${BODY}</p>` + "<script>".repeat(200_000)],
    ["of comments without end", `<p>${BODY}</p>` + "<!--".repeat(300_000)],
    ["of a long line of blanks", `<p>${BODY}${" \n".repeat(500_000)}</p>`],
  ])("%s is read or refused, and ends", async (_, html) => {
    const outcome = await take(html, "a.html").catch((error: { code: string }) => error.code);
    if (typeof outcome === "string") expect(outcome).toBe("INPUT_EMPTY");
    else expect(outcome.text.length).toBeGreaterThan(0);
  });

  it("of 10 MB is read whole", async () => {
    const count = Math.ceil(10e6 / Buffer.byteLength(`<p>${BODY}</p>`));
    const { text } = await take(page(`<p>${BODY}</p>`.repeat(count)), "a.html");
    expect(text.length).toBe(count * (BODY.length + 1) - 1);
  });
});
