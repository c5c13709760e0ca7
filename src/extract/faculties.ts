import { leadingPlace } from "./entities.ts";
import { tagWords } from "./words.ts";

/** Nouns, verbs that are nouns too, and attributes: what is taught. */
const TAUGHT = new Set(["n", "v", "vn", "b", "an", "l", "j"]);

/** Whether a name is that of a faculty, an office or an industry college, which belong to a school: 我校 and 校长 are never theirs. */
export const isPartOfSchool = (name: string): boolean =>
  /(?:产业学院|[系处部科]|中心|办公室)$/.test(name) || isFaculty(name);

/** 工学院, 商学院: one character says what is taught. */
export const SHORT_FACULTY = /^[工商理法医农药]学院$/;

/**
 * Whether a name is that of a faculty (测绘地理学院): nothing but ordinary words for what is taught there. A school has a
 * place, a name of its own (青岚学院) or says what sort of school it is (职业技术学院).
 */
export function isFaculty(name: string): boolean {
  if (SHORT_FACULTY.test(name)) return true;
  const field = /^(.{2,10})学院$/.exec(name)?.[1];
  if (field === undefined || /职业|技术|技师|师范|干部|开放|产业/.test(field) || leadingPlace(name)) return false;
  return tagWords(field).every(
    ({ word, tag }) => word === "与" || word === "和" || (word.length > 1 && TAUGHT.has(tag)),
  );
}
