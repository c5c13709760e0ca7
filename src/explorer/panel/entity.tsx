import { useState } from "preact/hooks";
import { open as openPage } from "../address.ts";
import { expand, show } from "../actions.ts";
import { profileOf, type Profile } from "../fetch/entity.ts";
import { groupCounts, type CountedGroup } from "../fetch/groups.ts";
import { t } from "../messages/index.ts";
import { useAsked } from "../parts/asked.ts";
import { KindMark } from "../parts/kind-mark.tsx";
import { known, neighbours, view } from "../state.ts";
import { kindWord } from "../words.ts";
import { Attributes } from "./attributes.tsx";
import { Contradictions, LookAlikes, Sources } from "./beside.tsx";
import { ChosenTools } from "./chosen.tsx";
import { FactGroup } from "./facts.tsx";
import { SORTS, type Sort } from "./sorting.ts";

/** Everything known of one entity. */
export function EntityPanel({ id }: { readonly id: string }) {
  const entity = known.entities.get(id);
  const profile = useAsked(id, () => profileOf(id));
  const counts = useAsked(`${id} ${entity?.kind}`, async () => (entity ? groupCounts(id, entity.kind) : []));
  const failed = profile.failed ?? counts.failed;
  if (!entity) return null;
  return (
    <>
      <h2>
        <KindMark kind={entity.kind} /> {entity.name}
      </h2>
      <p class="kind">{kindWord(entity.kind)}</p>
      <ChosenTools />
      {!view.value.shown.has(id) && (
        <button type="button" onClick={() => void show([id])}>
          {t("panel.show")}
        </button>
      )}
      <button type="button" onClick={() => openPage("report", `id=${id}`)}>
        {t("report.open")}
      </button>
      {profile.answer && <Attributes profile={profile.answer} />}
      {counts.answer && counts.answer.length > 0 && <Facts id={id} groups={counts.answer} />}
      {profile.answer && <Beside profile={profile.answer} />}
      {failed && <p class="trouble">{failed}</p>}
    </>
  );
}

const Beside = ({ profile }: { readonly profile: Profile }) => (
  <>
    <Contradictions found={profile.contradictions?.edges ?? []} />
    <LookAlikes found={profile.possiblySame?.edges ?? []} />
    <Sources total={profile.documents.totalCount} found={profile.documents.edges} />
  </>
);

function Facts({ id, groups }: { readonly id: string; readonly groups: readonly CountedGroup[] }) {
  const [filter, setFilter] = useState("");
  const [sort, setSort] = useState<Sort>("name");
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const shown = neighbours.value.get(id)?.size ?? 0;
  return (
    <section aria-label={t("panel.facts")}>
      <h3>{t("panel.facts")}</h3>
      <p>
        <button type="button" class="expand-all" onClick={() => void expand(id)}>
          {t("panel.expandAll", { n: total })}
        </button>
      </p>
      <p class="filter">
        <input
          type="search"
          aria-label={t("panel.filter")}
          placeholder={t("panel.filter")}
          value={filter}
          onInput={({ currentTarget }) => setFilter(currentTarget.value)}
        />
        <label>
          {t("panel.sort")}{" "}
          <select value={sort} onChange={({ currentTarget }) => setSort(SORTS[currentTarget.selectedIndex]!.name)}>
            {SORTS.map(({ name, title }) => (
              <option key={name} value={name}>
                {t(title)}
              </option>
            ))}
          </select>
        </label>
      </p>
      {groups.map((group, index) => (
        <FactGroup
          key={`${group.predicate} ${group.direction}`}
          id={id}
          group={group}
          filter={filter}
          sort={sort}
          startsOpen={index === 0 || total <= 12}
          shown={shown}
        />
      ))}
    </section>
  );
}
