import type { Report } from "../model/extraction.ts";
import type { Counted, Kind } from "../model/ontology.ts";
import type { Statement } from "../model/statement.ts";
import type { Reading } from "./reading.ts";
import { sentencesOf } from "./reading.ts";

const KIND_OF: Partial<Record<Counted, Kind>> = {
  SCHOOL: "School",
  ENTERPRISE: "Enterprise",
  ASSOCIATION: "Association",
  RESEARCH_INSTITUTE: "ResearchInstitute",
  GOVERNMENT: "Government",
  PARK: "Park",
};
const FACT_WORDS = /牵头|理事长|秘书长|发起|依托|揭牌|出席|主持|成员单位|签约|书记|校长|院长|董事长/;

/** 1 for each unit of the text that belongs to some statement's evidence. */
function coverage(length: number, statements: readonly Statement[]): Uint8Array {
  const covered = new Uint8Array(length);
  for (const { evidence } of statements) covered.fill(1, evidence.start, evidence.end);
  return covered;
}

/** Units of the shortest sentence that may say something. */
const SHORTEST = 8;

/** What to know before trusting a reading. */
export function reportOn(reading: Reading, statements: readonly Statement[]): Report {
  const { clean } = reading;
  const covered = coverage(clean.text.length, statements);
  const silent: string[] = [];
  for (const line of reading.lines) {
    for (const sentence of sentencesOf(line)) {
      const from = line.base + sentence.start;
      const to = line.base + sentence.end;
      if (to - from < SHORTEST || covered.subarray(from, to).includes(1)) continue;
      const text = line.text.slice(sentence.start, sentence.end).trim();
      if (text.length >= SHORTEST && FACT_WORDS.test(text)) silent.push(text.slice(0, 120));
    }
  }
  const last = reading.lines.at(-1);
  const tail = last?.text.trimEnd() ?? "";
  const cutPerson = last?.persons.at(-1);
  const cut =
    tail && !/[。!?)”》:]$/.test(tail) && cutPerson && cutPerson.end >= tail.length - 1 && tail.length > 30
      ? [cutPerson.name]
      : [];
  return {
    noise: [...new Set(clean.noise.map(({ kind }) => kind))],
    notUnderstood: [...reading.notUnderstood].sort(),
    counts: countsOf(statements),
    cut,
    silent,
  };
}

/** Each count that a document states, beside the number of such that were read. */
export function countsOf(statements: readonly Statement[]): Report["counts"] {
  const membersOf = Map.groupBy(
    statements.filter(({ predicate }) => predicate === "MEMBER_OF"),
    ({ object }) => object.id,
  );
  const present = new Set(
    statements.filter((s) => s.predicate === "TOOK_PART" && s.subject.kind === "Person").map((s) => s.subject.id),
  ).size;
  return statements
    .filter(({ predicate }) => predicate === "STATES_COUNT")
    .map(({ of, n, subject }) => ({
      of: of!,
      stated: n!,
      extracted:
        of === "ATTENDEE"
          ? present
          : new Set(
              (membersOf.get(subject.id) ?? [])
                .filter((s) => of === "MEMBER" || KIND_OF[of!] === s.subject.kind)
                .map((s) => s.subject.id),
            ).size,
    }));
}
