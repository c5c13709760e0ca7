import { BARE_OFFICE } from "./organization-forms.ts";
import type { OrganizationMention } from "./organizations.ts";
import type { Token } from "./tokens.ts";
import { matchesOf } from "./matches.ts";

/** Firms without a legal form, by the place where only firms stand: 山西联通、软通动力等…企业; 特变电工当牵头企业. */
const FIRM_SLOTS = [
  /(?<list>(?:[\u3400-\u9fffA-Za-z0-9]{2,10}、)+[\u3400-\u9fffA-Za-z0-9]{2,10})等[^。,;、]{0,14}?(?:企业|公司)/g,
  /(?<=^|[,。;:、])(?<list>[\u3400-\u9fffA-Za-z0-9]{2,8})(?:当|作为|为|任|担任)牵头企业/g,
  /牵头企业(?:为|是|:)(?<list>[\u3400-\u9fffA-Za-z0-9]{2,10})(?=[,。;、和与]|$)/g,
];

export function withSlots(
  mentions: OrganizationMention[],
  line: string,
  tokens: readonly Token[],
  occupied: (at: number) => boolean,
): OrganizationMention[] {
  if (!/等[^。,;、]{0,14}(?:企业|公司)|牵头企业/.test(line)) return mentions;
  const added: OrganizationMention[] = [];
  for (const pattern of FIRM_SLOTS) {
    for (const match of matchesOf(line, pattern)) {
      const text = match.groups!["list"]!;
      let start = match.index + match[0].indexOf(text);
      for (const part of text.split("、")) {
        const end = start + part.length;
        const inside = tokens.filter((token) => token.start < end && token.end > start);
        // What stands in front of the list's first member (和, 来自) is no part of it.
        const stop = inside.findLast((token) => token.stop || token.title);
        const from = stop ? stop.end : start;
        const rest = inside.filter((token) => token.start >= from);
        const known = mentions.some((mention) => mention.start < end && mention.end > from);
        if (
          !known &&
          end - from >= 3 &&
          !rest.every((token) => token.generic) &&
          !rest.some((token) => token.suffix || occupied(token.start))
        ) {
          added.push({
            start: from,
            end,
            text: line.slice(from, end),
            kind: "Enterprise",
            form: "name",
            parents: [],
            weak: false,
            anchored: false,
          });
        }
        start = end + 1;
      }
    }
  }
  return added.length > 0 ? [...mentions, ...added].sort((left, right) => left.start - right.start) : mentions;
}

const SHARED_TAIL = /^(.{4,12})和(.{4,12}?)(行业产教融合共同体|产教融合共同体|市域产教联合体|产教联合体)$/;

/** 甲装备制造和乙能源化工行业产教融合共同体: two bodies, and any listed before them, share the word for what they are. */
export function withSharedTails(mentions: readonly OrganizationMention[], line: string): OrganizationMention[] {
  return mentions.flatMap((mention) => {
    const match = mention.kind === "Consortium" ? SHARED_TAIL.exec(mention.text) : null;
    if (!match) return [mention];
    const [, left, right, tail] = match;
    const before =
      /(?:^|[^\u3400-\u9fff])((?:[\u3400-\u9fff]{4,10}、)+)$/.exec(
        line.slice(Math.max(0, mention.start - 40), mention.start),
      )?.[1] ?? "";
    let start = mention.start - before.length;
    const heads = before
      .split("、")
      .filter(Boolean)
      .map((text) => {
        const found = {
          ...mention,
          start,
          end: start + text.length,
          text: text.replace(/^即/, "") + tail!,
          parents: [],
        };
        start += text.length + 1;
        return found;
      });
    const middle = mention.start + left!.length;
    return [
      ...heads,
      { ...mention, end: middle, text: left! + tail!, parents: [] },
      { ...mention, start: middle + 1, text: right! + tail!, parents: [] },
    ];
  });
}

/** 香港、澳门机电工程学会: places that share the rest of a name. */
export function withTails(
  mentions: readonly OrganizationMention[],
  line: string,
  tokens: readonly Token[],
): OrganizationMention[] {
  return mentions.flatMap((mention) => {
    if (line[mention.start - 1] !== "、") return [mention];
    const index = tokens.findIndex(({ start }) => start === mention.start);
    const [place, mark, before] = [tokens[index - 2], tokens[index - 1], tokens[index - 3]];
    if (
      !tokens[index]?.place ||
      !place?.place ||
      !mark ||
      line.slice(mark.start, mark.end) !== "、" ||
      (before && before.shape !== "punct" && !before.stop)
    )
      return [mention];
    const rest = line.slice(tokens[index]!.end, mention.end);
    if (mention.form !== "name" || rest.length < 4 || mention.parents.length > 0) return [mention];
    return [
      { ...mention, start: place.start, end: place.end, text: line.slice(place.start, place.end) + rest },
      mention,
    ];
  });
}

const JOINT = /^(.*?)([省市区县州])委(?:\1)?(\2(?:人民)?政府)$/;
/** 泸州市教育局泸州市财政局: as the heads of joint papers write them, one behind the other. */
const SHORTEST_TOGETHER = 9;
const TOGETHER = /^(.{2,4}?[省市区县州])(.{2,14}?[局厅会])\1(.{2,16})$/;
/** 济宁市委市政府: two bodies in one breath. */
export function withJoint(mentions: readonly OrganizationMention[]): OrganizationMention[] {
  return mentions.flatMap((mention) => {
    if (mention.kind !== "Government") return [mention];
    const both = mention.text.length > SHORTEST_TOGETHER ? TOGETHER.exec(mention.text) : null;
    if (both) {
      const middle = mention.start + both[1]!.length + both[2]!.length;
      return [
        { ...mention, end: middle, text: both[1]! + both[2]!, parents: [] },
        { ...mention, start: middle, text: both[1]! + both[3]!, parents: [] },
      ];
    }
    const match = mention.text.endsWith("政府") ? JOINT.exec(mention.text) : null;
    if (!match) return [mention];
    const [, head, sign, office] = match;
    const middle = mention.start + head!.length + sign!.length + 1;
    return [
      { ...mention, end: middle, text: `${head}${sign}委`, parents: [] },
      { ...mention, start: middle, text: head! + office!, parents: [] },
    ];
  });
}

/** 龙湾区发改局、教育局: an office without a place takes the one of the office listed before it. */
export function withHeads(mentions: readonly OrganizationMention[], line: string): OrganizationMention[] {
  const done: OrganizationMention[] = [];
  for (const mention of mentions) {
    const previous = done.at(-1);
    if (line[mention.start - 1] === "各" && mention.kind === "Government") {
      done.push({ ...mention, form: "generic" });
      continue;
    }
    if (
      BARE_OFFICE.test(mention.text) &&
      previous?.kind === "Government" &&
      previous.form !== "generic" &&
      /^(?:、|和|与|及|以及)$/.test(line.slice(previous.end, mention.start))
    ) {
      const head =
        /^(?:(?:省|市|区|县|州)(?=[^省市区县州])|.{1,12}?(?:省|自治区|市|自治州|区|县|兵团)(?![委政])|.{2,12}?(?:省|市|区|县|州|自治区)(?=委|政|党|人))/.exec(
          previous.text,
        )?.[0];
      if (head) {
        done.push({
          ...mention,
          text: head + mention.text,
          form: head.length > 1 && !/^自治[区州]$/.test(head) ? "name" : "elliptic",
        });
        continue;
      }
    }
    done.push(mention);
  }
  return done;
}
