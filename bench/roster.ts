import type { Entity, EntityRef } from "../src/model/entity.ts";
import type { Extraction } from "../src/model/extraction.ts";
import { idOf, sha256 } from "../src/model/id.ts";
import type { Statement } from "../src/model/statement.ts";
import { identity } from "../src/model/offsets.ts";

const SURNAMES = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许"];
const GIVEN = [..."安邦诚德恩方刚浩健凯磊明宁平强仁涛伟欣毅"];

/** Name of the consortium of a roster, from 0 to 399. */
export const rosterName = (at: number): string => `${GIVEN[at % 20]}${GIVEN[Math.floor(at / 20)]}精密铸造产教联合体`;

/**
 * A reading of a page that lists a consortium's members, each with people who hold posts there: what a nested
 * question needs. Every body and person is invented.
 * @param at which of many rosters, from 0 to 399
 */
export function roster(at: number, members: number, peopleEach: number): Extraction {
  const source = `bench/roster-${at}.txt`;
  const documentId = idOf("d", source);
  const entities: Entity[] = [];
  const statements: Statement[] = [];
  const named = rosterName(at);
  let text = `${named}成员单位名单\n`;
  const entity = (kind: Entity["kind"], name: string): EntityRef => {
    const id = idOf("s", documentId, kind, name);
    entities.push({ id, kind, name, aliases: [], mentions: 1 });
    return { id, kind, name };
  };
  const state = (said: Omit<Statement, "id" | "evidence" | "rule" | "confidence">, line: string) => {
    const [start, end] = [text.length, text.length + line.length];
    const evidence = { quote: line, start, end, rawStart: start, rawEnd: end };
    const id = idOf("st", documentId, said.subject.id, said.predicate, said.object.id, said.title ?? said.role);
    statements.push({ id, ...said, evidence, rule: "roster", confidence: 1 });
    text += `${line}\n`;
  };
  const consortium = entity("Consortium", named);
  for (let member = 0; member < members; member++) {
    const body = entity(
      "Enterprise",
      `${named.slice(0, 2)}${GIVEN[member % 20]}${SURNAMES[member % 19]}精密铸造有限公司`,
    );
    state({ subject: body, predicate: "MEMBER_OF", object: consortium, role: "MEMBER" }, body.name);
    for (let who = 0; who < peopleEach; who++) {
      const name = `${SURNAMES[member % 20]}${GIVEN[who % 20]}${GIVEN[(member + who + Math.floor(member / 20)) % 20]}`;
      const person = entity("Person", name);
      state({ subject: person, predicate: "HOLDS_POST", object: body, title: "总经理" }, `${body.name}总经理${name}`);
    }
  }
  return {
    document: { id: documentId, source, title: `${named}成员单位名单`, published: "2024-06-18", sha256: sha256(text) },
    clean: { text, offsets: identity(text.length), noise: [] },
    entities: entities.sort((a, b) => (a.id < b.id ? -1 : 1)),
    statements,
    report: { noise: [], notUnderstood: [], counts: [], cut: [], silent: [] },
  };
}
