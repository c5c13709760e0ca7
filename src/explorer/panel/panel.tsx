import { t } from "../messages/index.ts";
import { choice, choose, chooseNothing, known } from "../state.ts";
import { KindMark } from "../parts/kind-mark.tsx";
import { Connections } from "./connections.tsx";
import { ChosenTools } from "./chosen.tsx";
import { EntityPanel } from "./entity.tsx";
import { RelationPanel } from "./relation.tsx";

/** What is known of what is chosen. */
export function Panel() {
  const { entities, relation } = choice.value;
  const [first, ...others] = entities;
  const chosen = relation === undefined ? undefined : known.relations.get(relation);
  if (first === undefined && !chosen) {
    return (
      <aside class="panel idle" aria-label={t("panel.title")}>
        <p class="hint">{t("panel.nothing")}</p>
      </aside>
    );
  }
  return (
    <aside class="panel" aria-label={t("panel.title")}>
      <button type="button" class="close" aria-label={t("panel.close")} onClick={chooseNothing}>
        <span aria-hidden="true">×</span>
      </button>
      {chosen && <RelationPanel key={chosen.key} relation={chosen} />}
      {first !== undefined && others.length === 0 && <EntityPanel key={first} id={first} />}
      {others.length > 0 && <Several ids={[...entities]} />}
    </aside>
  );
}

function Several({ ids }: { readonly ids: readonly string[] }) {
  return (
    <>
      <h2>{t("panel.several", { n: ids.length })}</h2>
      <ChosenTools />
      <ul class="chosen">
        {ids.map((id) => {
          const entity = known.entities.get(id);
          return (
            <li key={id}>
              {entity && <KindMark kind={entity.kind} />}{" "}
              <button type="button" class="link" onClick={() => choose(id)}>
                {known.nameOf(id)}
              </button>
            </li>
          );
        })}
      </ul>
      <Connections key={ids.join(" ")} ids={ids} />
    </>
  );
}
