import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { load } from "../../src/load/index.ts";
import { page as madePage } from "../cli/run.ts";
import { zip } from "../ingest/made.ts";
import { temporaryGraph } from "../load/graphs.ts";
import { expectAccessible } from "./accessible.ts";
import { read, useBrowser } from "./reader.ts";
import { serve } from "./serve.ts";
import { NAMESAKE, WORLD } from "./world.ts";

const SECRET = "a-secret-of-the-page-tests";

describe.skipIf(!inject("explorer"))("changing the graph from the page", () => {
  useBrowser();
  let graph: Awaited<ReturnType<typeof temporaryGraph>>;
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    graph = await temporaryGraph();
    await load(graph.store, WORLD);
    server = await serve(graph.store, { API_TOKENS: `editor:ingest+retract+review:${SECRET}` });
  });
  afterAll(async () => {
    await server?.close();
    await graph?.close();
  });
  const ask = async (text: string) => (await graph.store.query(text, {}, { maxRows: 10 })).rows;
  const documents = async (): Promise<unknown> =>
    (await ask("MATCH (d:Document) WHERE d.source STARTS WITH 'upload:' RETURN d.source AS s")).map(({ s }) => s);

  test("documents are brought in, read, marked by kind, and taken out again", async () => {
    const { page, shot } = await read("#/bring", { at: server.page });
    await page.getByLabel("Token").fill(SECRET);
    await page.locator(".drop input").setInputFiles([
      { name: "会议.txt", mimeType: "text/plain", buffer: Buffer.from(madePage()) },
      { name: "empty.txt", mimeType: "text/plain", buffer: Buffer.from("") },
    ]);
    await page.getByText("2 of 2 read").waitFor();
    const meeting = page.getByRole("region", { name: "会议.txt" });
    expect(await meeting.locator(".text .kind-School").first().textContent()).toBe("江北职业技术学院");
    expect(await meeting.locator(".text .kind-Person").first().textContent()).toBe("周海琦");
    expect(await meeting.locator("li", { hasText: "党委书记" }).first().textContent()).toContain("周海琦");
    expect(await page.getByRole("region", { name: "empty.txt" }).textContent()).toContain("INPUT_EMPTY");
    expect(await documents()).toEqual(["upload:会议.txt"]);
    await shot("bring");
    await expectAccessible(page);
    await meeting.getByRole("button", { name: "Take out again" }).click();
    await meeting.getByText("Taken out again").waitFor();
    expect(await documents()).toEqual([]);
  });

  /** Lets files fall on a part of the page, as somebody does with the mouse. */
  const drop = async (page: Page, on: string, files: readonly (readonly [name: string, text: string])[]) => {
    const dataTransfer = await page.evaluateHandle((all) => {
      const transfer = new DataTransfer();
      for (const [name, text] of all) transfer.items.add(new File([text], name, { type: "text/plain" }));
      return transfer;
    }, files);
    await page.locator(on).dispatchEvent("drop", { dataTransfer });
  };

  test("what happens to a file is told as it happens, by the API's subscription", async () => {
    const { page, shot } = await read("#/bring", { at: server.page });
    await page.getByLabel("Token").fill(SECRET);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(`${request.headers()["accept"]} ${request.postData() ?? ""}`));
    // The answer to the ingest is held back: what is told before it can only come by the subscription.
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route("**/graphql", async (route) => {
      if (!/mutation Ingest/.test(route.request().postData() ?? "")) return route.continue();
      const response = await route.fetch();
      await held;
      return route.fulfill({ response });
    });
    const pages = [4, 5, 6].map((n) => ({ name: `${n}.txt`, content: madePage(n) }));
    const archive = {
      name: "三页.zip",
      mimeType: "application/zip",
      buffer: zip([...pages, { name: "7.txt", content: "" }]),
    };
    await page.locator(".drop input").setInputFiles(archive);
    const file = page.getByRole("region", { name: "三页.zip" });
    await file.locator(".through li").nth(3).waitFor();
    const told = await file.locator(".through li").allTextContents();
    expect(told.map((text) => /\d\.txt .*/.exec(text)?.[0])).toEqual([
      "4.txt new in the graph",
      "5.txt new in the graph",
      "6.txt new in the graph",
      "7.txt could not be read",
    ]);
    expect(await file.locator("h2").textContent()).toContain("being read");
    await shot("bring-progress");
    letGo();
    await file.locator("article").nth(2).waitFor();
    expect(await file.locator(".through").count()).toBe(0);
    expect(asked.filter((each) => each.startsWith("text/event-stream")).length).toBe(1);
    // Nobody asks again and again how far it is.
    expect(asked.filter((each) => /ingestProgress/.test(each)).length).toBe(1);

    // The reports stay while another page is looked at, and what came in can be seen in the picture.
    await page.getByRole("button", { name: "Statistics" }).click();
    await page.locator(".sheet tbody tr").first().waitFor();
    await page.getByRole("button", { name: "Bring in" }).click();
    await file.getByRole("button", { name: "Show in the picture" }).first().click();
    await page.locator("#picture[data-settled=true]").waitFor();
    await page.getByRole("button", { name: "Bring in" }).click();
    for (let left = 3; left > 0; left--) {
      await file.getByRole("button", { name: "Take out again" }).first().click();
      await expect.poll(() => file.getByText("Taken out again").count()).toBe(4 - left);
    }
    expect(await documents()).toEqual([]);
  });

  test("ten files dropped beside the box, without a token: each says why in Chinese, and all go again at once", async () => {
    const { page, shot } = await read("#/statistics", { at: server.page, locale: "zh-CN" });
    await page.locator(".sheet tbody tr").first().waitFor();
    const wrong = [
      ["图片.png", "\u0089PNG\r\n\u001a\n\0\0\0\r"],
      ["空.txt", ""],
      ["坏.docx", "PK\u0003\u0004 cut off"],
    ] as const;
    const good = [1, 2, 3, 4, 5, 6, 7].map((n) => [`第${n}页.txt`, madePage(n)] as const);
    await drop(page, "header.top", [...wrong, ...good]);
    await page.getByText("已读 10/10").waitFor();
    for (const text of await page.locator(".brought .trouble").allTextContents()) {
      expect(text).toContain("没有填写令牌");
    }
    expect(await documents()).toEqual([]);
    await page.getByLabel("令牌").fill(SECRET);
    await page.getByRole("button", { name: "全部重试（10 个）" }).click();
    await page.locator(".brought article").nth(6).waitFor();
    await page.getByText("已读 10/10").waitFor();
    const said = async (name: string) => page.getByRole("region", { name }).locator(".trouble").allTextContents();
    expect(await said("图片.png")).toEqual([expect.stringMatching(/^文件格式无法读取.*INPUT_BINARY/)]);
    expect(await said("空.txt")).toEqual([expect.stringMatching(/^文件没有文字内容.*INPUT_EMPTY/)]);
    expect(await said("坏.docx")).toEqual([expect.stringMatching(/^文件已损坏.*INPUT_DAMAGED/)]);
    expect(await page.getByRole("button", { name: "重试" }).count()).toBe(0);
    expect((await documents()) as string[]).toHaveLength(7);
    await shot("bring-ten");
    await expectAccessible(page);
    for (let gone = 1; gone <= 7; gone++) {
      await page.getByRole("button", { name: "撤回" }).first().click();
      await expect.poll(() => page.getByText("已撤回").count()).toBe(gone);
    }
    expect(await documents()).toEqual([]);
  });

  test("what cannot be read from the disk, as a folder, is told of and not taken for a server that is gone", async () => {
    const { page } = await read("#/bring", { at: server.page });
    await page.getByLabel("Token").fill(SECRET);
    const dataTransfer = await page.evaluateHandle(async () => {
      const folder = await navigator.storage.getDirectory();
      const entry = await folder.getFileHandle("gone.txt", { create: true });
      const text = await entry.createWritable();
      await text.write("江北汽车产教联合体");
      await text.close();
      const file = await entry.getFile();
      await folder.removeEntry("gone.txt");
      const transfer = new DataTransfer();
      transfer.items.add(file);
      return transfer;
    });
    await page.locator(".drop").dispatchEvent("drop", { dataTransfer });
    await page.getByText("1 of 1 read").waitFor();
    const told = await page.getByRole("region", { name: "gone.txt" }).textContent();
    expect(told).toContain("This cannot be read: it is a folder, or the file has gone.");
  });

  test("pairs are judged by keys alone, and the last judgement is taken back", async () => {
    const persons = async () => (await ask(`MATCH (p:Person {name: '${NAMESAKE}'}) RETURN p.id AS id`)).length;
    expect(await persons()).toBe(2);
    const { page, shot } = await read("#/review", { at: server.page });
    await page.getByLabel("Token").fill(SECRET);
    const pair = page.getByRole("region", { name: `${NAMESAKE} / ${NAMESAKE}` });
    const post = pair.locator(".side li", { hasText: "校长" });
    await post.waitFor();
    await pair.locator(".side li", { hasText: "总经理" }).waitFor();
    await pair.getByRole("region", { name: "Speaks for" }).getByText("one name", { exact: true }).waitFor();
    await pair.getByRole("region", { name: "Speaks against" }).getByText("nothing that both are tied to").waitFor();
    await post.getByRole("button", { name: /^Sentences/ }).click();
    expect((await post.locator("blockquote").textContent())!.length).toBeGreaterThan(3);
    await shot("review");
    await expectAccessible(page);
    await page.getByRole("button", { name: /^Next, without judging/ }).click();
    await page.getByRole("button", { name: "Look again at the 1 left unjudged" }).click();
    await pair.waitFor();
    await page.getByLabel("Judge by keys").uncheck();
    await page.locator(".title").click();
    await page.keyboard.press("d");
    await page.getByLabel("Judge by keys").check();
    await page.keyboard.press("s");
    await page.getByText("1 judged").waitFor();
    expect(await persons()).toBe(1);
    await page.keyboard.press("z");
    await page.getByText("0 judged").waitFor();
    expect(await persons()).toBe(2);
    await pair.waitFor();
    await page.keyboard.press("d");
    await page.getByText("1 judged").waitFor();
    await page.getByText("No pair is left").waitFor();
    expect(await persons()).toBe(2);
  });
});
