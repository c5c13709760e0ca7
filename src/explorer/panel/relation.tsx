import type { Relation } from "../graph/entities.ts";
import { t } from "../messages/index.ts";
import { choose, known } from "../state.ts";
import { FactLine } from "./facts.tsx";
import { Sentences } from "./sentences.tsx";

/** What is known of one line, and of those parallel to it. */
export function RelationPanel({ relation }: { readonly relation: Relation }) {
  const ends = new Set([relation.subject, relation.object]);
  const parallel = [...known.relations.values()].filter(
    ({ subject, object }) => subject !== object && ends.has(subject) && ends.has(object),
  );
  const name = (id: string) => (
    <button type="button" class="link" onClick={() => choose(id)}>
      {known.nameOf(id)}
    </button>
  );
  return (
    <>
      <h2>
        {name(relation.subject)} <span aria-hidden="true">→</span> {name(relation.object)}
      </h2>
      <ul class="facts">
        {(parallel.length > 0 ? parallel : [relation]).map((fact) => (
          <li key={fact.key} aria-current={fact.key === relation.key ? "true" : undefined}>
            {t(`predicate.${fact.predicate}`)}
            {fact.subject !== relation.subject && <span aria-hidden="true"> ←</span>}
            <FactLine relation={fact} />
            <Sentences
              relation={fact.key}
              about={t(`predicate.${fact.predicate}`)}
              startsOpen={fact.key === relation.key}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
