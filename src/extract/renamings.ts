import type { FormerName } from "../model/entity.ts";
import type { Draft } from "./entities.ts";
import type { Line } from "./line.ts";
import type { OrganizationMention } from "./organizations.ts";
import { DATE, dateOf } from "./periods.ts";
import type { Reading } from "./reading.ts";

/** Verbs of a body that is called otherwise from then on. */
const CHANGED = "(?:(?:升格|更名|改名|改称|易名|改制|改建|改组|变更|转设)(?:并)?)+";
/** When that was, before the verb: 于2024年6月正式, 2016年经省政府批准. */
const WHEN = `(?:当天|(?:于|在)?(?<when>${DATE}),?)?(?:经[^,。;()]{2,16}(?:批准|同意|批复),?)?(?:已)?(?:正式)?`;
const NAME = "(?<old>[^(),,。;:0-9]{4,24}?)";
const END = "(?=[,。;)]|$)";
/** UTF-16 units behind a body in which a former name is looked for. */
const NEAR = 60;

/** Behind a body: the name it had, and when it gave that up, as far as the text tells. */
const HAD: readonly RegExp[] = [
  // X(原Y), X(原名Y,2011年更名)
  `\\((?:原名?|前身(?:为|是)?|曾用名:?)(?:为|是|:)?${NAME}(?:[,;]?${WHEN}${CHANGED}[^,;()]{0,16}\\)|(?=[,;)]))`,
  // X(2019年由Y更名)
  `\\(${WHEN}由${NAME}${CHANGED}(?:而来|而成|为现名)?\\)`,
  // X原名Y, X,前身为Y,2016年更名
  `,?(?:学校|其)?(?:原名|(?:的)?前身)(?:为|是)?${NAME}(?:,${WHEN}${CHANGED}(?:为?(?:现名|今名)|而来|而成)?)?${END}`,
  // X2016年由Y升格更名而来, X由Y于2016年更名
  `,?(?:是)?(?<first>(?:于|在)?${DATE},?)?(?:是)?由${NAME}${WHEN}${CHANGED}(?:而来|而成|为现名)?${END}`,
].map((pattern) => new RegExp(`^${pattern}`, "u"));

/** Behind a body: it has another name since then, which stands next. */
const HAS_NOW = new RegExp(`^(?<open>\\((?:现)?)?${WHEN}${CHANGED}(?:组建)?为`, "u");
/** Before a body that gets another name: 2024年6月, or 2024年6月,经教育部批准, */
const DATED = new RegExp(
  `(?:^|[,。;:\\s(])(?:于|在)?(?<when>${DATE}),?(?:经[^,。;()]{2,16}(?:批准|同意|批复),?)?$`,
  "u",
);
/** What the patterns above can begin with: most of what stands behind a body is none. */
const NAMING = /^[(,0-9]|^(?:当天|正式|已|于|在|经|由|是|原名|前身|其|的|学校|更名|改|变更|升格|易名|转设)/u;

/**
 * Names that the text itself gives: X(以下简称“Y”), X(原Y,2011年更名), X原名Y, X2016年由Y更名而来, 2024年6月,Y更名为X. Where it tells when a
 * name was given up, that stands with it.
 */
export function readAliases(reading: Reading): void {
  for (const line of reading.lines) {
    for (const org of line.organizations) {
      const rest = line.text.slice(org.end, org.end + NEAR);
      if (org.form === "generic" || !NAMING.test(rest)) continue;
      const draft = reading.registry.organization(org);
      if (!draft) continue;
      // 学校原名Y: of what only points at a body nothing else is said so.
      if (org.form === "deictic") {
        if (/^(?:的)?(?:原名|前身)/u.test(rest)) readFormer(reading, line, org, draft, rest);
        continue;
      }
      const inBracket = rest.startsWith("(")
        ? line.organizations.find(({ start }) => start === org.end + 1)
        : undefined;
      if (inBracket) readOwner(reading, line, org, draft, inBracket);
      const stated =
        /^\((?:以下)?(?:简称|下称|以下称|又称)(?:为|:)?[“"《]?([^”"》()]{2,24})[”"》]?\)/u.exec(rest)?.[1] ??
        /^,(?:以下)?简称[“"]([^”"]{2,24})[”"]/u.exec(rest)?.[1];
      if (stated) reading.registry.renamed(draft, stated);
      readFormer(reading, line, org, draft, rest);
      const second = inBracket && /^\(([^()]{2,16})\)/u.exec(rest)?.[1] === inBracket.text ? inBracket : undefined;
      if (second && second.kind === draft.kind && draft.kind === "Government")
        reading.registry.renamed(draft, second.text);
    }
  }
}

function readFormer(reading: Reading, line: Line, org: OrganizationMention, draft: Draft, rest: string): void {
  const had = HAD.map((pattern) => pattern.exec(rest)).find((match) => match !== null);
  if (had) {
    const { old, when, first } = had.groups!;
    const quote = closed(line.text, org.start, org.end + had[0].length);
    reading.registry.renamed(draft, old!, formerName(old!, when ?? first, quote));
    return;
  }
  const changed = HAS_NOW.exec(rest);
  if (!changed) return;
  const at = org.end + changed[0].length;
  const next = line.organizations.find(({ start }) => start === at);
  const now = next ? reading.registry.organization(next) : undefined;
  if (!next || !now || now === draft) return;
  const before = DATED.exec(line.text.slice(0, org.start));
  const from = before ? org.start - before[0].replace(/^[,。;:\s(]/u, "").length : org.start;
  const quote = closed(line.text, from, next.end);
  reading.registry.renamed(
    now,
    draft.name,
    formerName(org.text, changed.groups!["when"] ?? before?.groups!["when"], quote),
  );
}

/** A part of a text, with the bracket that closes one that it opens. */
function closed(text: string, from: number, to: number): string {
  const part = text.slice(from, to);
  return part.split("(").length > part.split(")").length && text[to] === ")" ? `${part})` : part;
}

function formerName(name: string, words: string | undefined, quote: string): FormerName {
  return { name, ...(words === undefined ? {} : { until: dateOf(words) }), quote };
}

/** X(Y旗下子公司): the body in the bracket owns the one before it. */
function readOwner(
  reading: Reading,
  line: Line,
  org: OrganizationMention,
  draft: Draft,
  owner: OrganizationMention,
): void {
  const behind = line.text.slice(owner.end, owner.end + 14);
  if (!/^(?:的)?(?:旗下|下属|全资|控股)*(?:的)?(?:子公司|企业|公司)\)/.test(behind)) return;
  const parent = reading.registry.organization(owner);
  if (!parent) return;
  reading.facts.add({
    subject: draft,
    predicate: "SUBSIDIARY_OF",
    object: parent,
    fields: {},
    span: { start: line.base + org.start, end: line.base + owner.end },
    rule: "subsidiary",
    confidence: 0.9,
  });
}
