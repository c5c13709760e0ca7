import { COMPOUND_SURNAMES } from "./lexicon/surnames.ts";
import type { Line } from "./line.ts";
import { inside, nameAt, plainWord } from "./person-names.ts";
import { tagWords } from "./words.ts";

/**
 * The names to trust in a document, from a first reading of its lines: where one reading is another and a character
 * more (何杰, 何杰来), the one that also stands without it.
 */
export function trustedNames(lines: readonly Line[], text: string): Set<string> {
  const names = new Set(lines.flatMap(({ persons }) => persons.map(({ name }) => name)));
  const count = (name: string): number => text.split(name).length - 1;
  for (const name of names) {
    const shorter = name.slice(0, -1);
    if (shorter.length < 2 || shorter.includes("·") || COMPOUND_SURNAMES.some((surname) => surname === shorter))
      continue;
    if (
      names.has(shorter)
        ? count(shorter) > count(name)
        : count(shorter) > count(name) &&
          (/[为在向对和与将于从到任来出作以参宣发提现接还再]$/.test(name) ||
            (name.length > 3 && count(shorter) > count(name) * 2))
    ) {
      names.delete(name);
      names.add(shorter);
    }
  }
  return names;
}

const DEED_BEHIND =
  /^(?:作(?:了)?[^,。;]{0,20}报告|主持|致辞|致欢迎|讲话|发言|宣读|宣布|代表|强调|指出|表示|介绍|汇报|总结|带队|出席|首先|最后|接着)/;

/** Names without a title at the head of a clause that a deed follows; to trust where the page says them more than once. */
export function untitledNames(lines: readonly Line[], text: string): Set<string> {
  const found = new Set<string>();
  for (const line of lines) {
    for (const match of line.text.matchAll(/(?:^|[。;,、!?])\s*(?=[\u3400-\u9fff]{2,4})/g)) {
      const start = match.index + match[0].length;
      const name = nameAt(line, start, undefined, true);
      if (!name || name.name.length < 2 || plainWord(name.name) || !DEED_BEHIND.test(line.text.slice(name.end)))
        continue;
      if (tagWords(name.name).some(({ word, tag }) => word.length > 1 && !/^nr/.test(tag))) continue;
      if (text.split(name.name).length > 2) found.add(name.name);
    }
  }
  return found;
}

/** Finds the names already known from elsewhere in the document. */
export function findKnown(line: Line, known: ReadonlySet<string>): void {
  for (const name of known) {
    for (let at = line.text.indexOf(name); at >= 0; at = line.text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (inside(line, at, end)) continue;
      // 和平 in 和平区: a known name inside a longer word of the lexicon is no name.
      const cover = line.tokens.find(
        (token) => token.start <= at && token.end > end && token.shape === "word" && !token.stop,
      );
      if (
        cover ||
        line.tokens.some(
          (token) => token.start < at && token.end > at && token.end < end && (token.suffix || token.place),
        )
      )
        continue;
      line.persons.push({ start: at, end, name });
    }
  }
  line.persons.sort((left, right) => left.start - right.start);
}

const ADDRESS =
  /(?<=^|[^\u3400-\u9fff]|[由与和及]|日|后|中|是|让|请)([\u3400-\u9fff]{1,2})(?:副)?(?:院长|书记|校长|主任|局长|处长|会长|秘书长|理事长|董事长|总经理|经理|市长|区长|县长|厅长|部长|总)(?![\u3400-\u9fff]{0,2}(?:会议|办公|单位))/g;

/** Finds short addresses (钱院长, 蔡书记), where the page names one person of that surname. */
export function findAddresses(line: Line, known: ReadonlySet<string>): void {
  for (const match of line.text.matchAll(ADDRESS)) {
    const surname = match[1]!;
    const bearers = [...known].filter((name) => name.startsWith(surname) && name.length > surname.length);
    const end = match.index + surname.length;
    if (bearers.length === 1 && !inside(line, match.index, end))
      line.persons.push({ start: match.index, end, name: bearers[0]!, address: true });
  }
  line.persons.sort((left, right) => left.start - right.start);
}
