import type { Page } from "./html-parse.ts";
import type { TakenText } from "./format.ts";

/** What a page states of itself in its head, and in the scripts of a WeChat page. */
export type Head = Pick<TakenText, "title" | "site" | "published"> & {
  /** Name of the site as a whole, for a page that names no source. */
  readonly siteName?: string;
};

const TITLES = ["ArticleTitle", "og:title", "twitter:title"];
const DATES = [
  "PubDate",
  "publishdate",
  "article:published_time",
  "og:release_date",
  "weibo:article:create_at",
  "datePublished",
  "pubdate",
  "date",
];
const SOURCES = ["ContentSource", "article:source"];
const SITE_NAMES = ["SiteName", "og:site_name", "application-name"];
/** Names of platforms: they publish what others write. */
const PLATFORMS = new Set(["微信公众平台", "微信公众号", "微信", "百家号", "今日头条", "搜狐", "网易", "腾讯网"]);
const SEPARATORS = /\s*(?:_+|\||｜|--+|—|–|-)\s*/;
/** A headline has so many letters. */
const LEAST_TITLE = 8;

/** Reads the metadata of a page; `html` is its source, for what only scripts have. Pure. */
export function headOf(page: Page, html: string): Head {
  const meta = new Map<string, string>();
  for (const element of page.querySelectorAll("meta")) {
    const name = ["name", "property", "itemprop"].map((key) => element.getAttribute(key)).find(Boolean);
    const content = oneLine(element.getAttribute("content") ?? "");
    if (name && content && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), content);
  }
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => meta.get(name.toLowerCase())).find((value) => value !== undefined);
  const account = oneLine(page.querySelector("#js_name")?.textContent ?? "") || undefined;
  const siteName = first(SITE_NAMES);
  const title = titleOf(page, first(TITLES));
  const published = dayOf(first(DATES) ?? "") ?? scriptDay(html, account !== undefined);
  const site = first(SOURCES) ?? account;
  return {
    ...(title && { title }),
    ...(published && { published }),
    ...(site && { site }),
    ...(siteName && !PLATFORMS.has(siteName) && { siteName }),
  };
}

/** The headline: as the page states it, else the heading that the page's title repeats, else that title without the site. */
function titleOf(page: Page, stated: string | undefined): string | undefined {
  if (stated && letters(stated).length > 0) return stated;
  const whole = oneLine(page.querySelector("title")?.textContent ?? "");
  for (const heading of page.querySelectorAll("#activity-name, h1, h2, h3, .arti_title, .title, [itemprop=headline]")) {
    const text = oneLine(heading.textContent ?? "");
    const key = letters(text);
    if (heading.getAttribute("id") === "activity-name" && key) return text;
    if (key.length >= LEAST_TITLE && letters(whole).includes(key)) return text;
  }
  const parts = whole.split(SEPARATORS).filter((part) => letters(part).length >= LEAST_TITLE);
  return parts[0];
}

/** Day of a structured description (JSON-LD), or of the variables that a WeChat page has. */
function scriptDay(html: string, wechat: boolean): string | undefined {
  const stated = /"datePublished"\s*:\s*"([^"]{8,40})"/.exec(html)?.[1];
  if (stated) return dayOf(stated);
  if (!wechat) return undefined;
  const shown = /\bcreateTime\s*=\s*['"]([^'"]{8,20})['"]/.exec(html)?.[1];
  const day = shown && dayOf(shown);
  if (day) return day;
  const seconds = /\b(?:var\s+ct|oriCreateTime)\s*=\s*['"](\d{10})['"]/.exec(html)?.[1];
  // The day in China, where these pages are published.
  return seconds && new Date((Number(seconds) + 8 * 3600) * 1000).toISOString().slice(0, 10);
}

/** `YYYY-MM-DD` of a date as it is written on pages, or undefined. */
export function dayOf(text: string): string | undefined {
  const match = /((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [match[1]!, match[2]!.padStart(2, "0"), match[3]!.padStart(2, "0")];
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
    ? `${year}-${month}-${day}`
    : undefined;
}

export const oneLine = (text: string): string => text.replace(/[\s\u00a0]+/g, " ").trim();
/** Letters and digits alone: what two prints of one headline have in common. */
export const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");
