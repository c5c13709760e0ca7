import { KIND_NAMES, PREDICATE_NAMES } from "../../model/ontology.ts";
import { toggled } from "../graph/view.ts";
import { t } from "../messages/index.ts";
import { KindMark } from "../parts/kind-mark.tsx";
import { change, known, view } from "../state.ts";
import { kindWord } from "../words.ts";
import { communities } from "./look.ts";

/** What forms and colours mean, with how many there are; each entry turns its kind off and on. */
export function Legend() {
  const { shown, hidden, kindsOff, predicatesOff } = view.value;
  const present = [...shown].filter((id) => !hidden.has(id)).flatMap((id) => known.entities.get(id) ?? []);
  const ids = new Set(present.map(({ id }) => id));
  const kinds = Map.groupBy(present, ({ kind }) => kind);
  const relations = [...known.relations.values()].filter(({ subject, object }) => ids.has(subject) && ids.has(object));
  const predicates = Map.groupBy(relations, ({ predicate }) => predicate);
  if (present.length === 0) return null;
  return (
    <details class="legend" open={innerWidth > 720}>
      <summary>{t("legend.title")}</summary>
      <div class="entries">
        <fieldset>
          <legend>{t("legend.kinds")}</legend>
          {KIND_NAMES.filter((kind) => kinds.has(kind)).map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={!kindsOff.has(kind)}
                onChange={() => change((now) => ({ ...now, kindsOff: toggled(now.kindsOff, kind) }))}
              />
              <KindMark kind={kind} /> {kindWord(kind)} <span class="count">{kinds.get(kind)!.length}</span>
            </label>
          ))}
        </fieldset>
        {predicates.size > 0 && (
          <fieldset>
            <legend>{t("legend.predicates")}</legend>
            {PREDICATE_NAMES.filter((predicate) => predicates.has(predicate)).map((predicate) => (
              <label key={predicate}>
                <input
                  type="checkbox"
                  checked={!predicatesOff.has(predicate)}
                  onChange={() => change((now) => ({ ...now, predicatesOff: toggled(now.predicatesOff, predicate) }))}
                />
                {t(`predicate.${predicate}`)} <span class="count">{predicates.get(predicate)!.length}</span>
              </label>
            ))}
          </fieldset>
        )}
        {communities.value.length > 0 && <Communities />}
      </div>
    </details>
  );
}

const NAMED = 8;

function Communities() {
  const named = communities.value.slice(0, NAMED);
  return (
    <fieldset>
      <legend>{t("legend.communities")}</legend>
      <ul>
        {named.map(({ name, members, colour }) => (
          <li key={name}>
            <svg class="mark" viewBox="0 0 10 10" aria-hidden="true">
              <circle cx="5" cy="5" r="5" fill={colour} />
            </svg>{" "}
            {t("legend.community", { n: members.length, name })}
          </li>
        ))}
        {communities.value.length > NAMED && <li>{t("legend.others")}</li>}
      </ul>
    </fieldset>
  );
}
