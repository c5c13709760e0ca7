import { groupCounts, type CountedGroup } from "../fetch/groups.ts";
import { relationsOf, type Fact } from "../fetch/relations.ts";
import { sides, type Pair } from "../fetch/review.ts";
import type { Profile } from "../fetch/entity.ts";
import { t, type MessageKey } from "../messages/index.ts";
import { attributeWords } from "../panel/attribute-words.ts";
import { openDocument } from "../panel/open-document.ts";
import { Sentences } from "../panel/sentences.tsx";
import { useAsked } from "../parts/asked.ts";
import { EntityLink } from "../parts/entity-link.tsx";
import { groupWord, kindWord, relationWord, whenWord } from "../words.ts";
import { differing, speaksAgainst, speaksFor, type Side } from "./speaks.ts";

interface Group {
  readonly group: CountedGroup;
  readonly facts: readonly Fact[];
  readonly total: number;
}
type Shown = Side & { readonly groups: readonly Group[] };

/** Relationships of each kind that are looked at, and how many of them are shown. */
const LOOKED_AT = 100;
const SHOWN = 8;

async function sideOf(profile: Profile): Promise<Shown> {
  const groups = await Promise.all(
    (await groupCounts(profile.id, profile.kind)).map(async (group) => ({
      group,
      ...(await relationsOf(profile.id, group, LOOKED_AT)),
    })),
  );
  const isWhole = groups.every(({ facts, total }) => facts.length >= total);
  return { profile, groups, facts: groups.flatMap(({ facts }) => facts), isWhole };
}

/** Two that may be one, side by side, with what speaks for it and against it. */
export function PairView({ pair }: { readonly pair: Pair }) {
  const { left, right, score, reasons } = pair;
  const { answer, failed } = useAsked(`sides ${left.id} ${right.id}`, async () => {
    const found = await sides(left.id, right.id);
    return found.left && found.right ? ([await sideOf(found.left), await sideOf(found.right)] as const) : undefined;
  });
  const words = reasons.map((reason) => t(`likeness.${reason}` as MessageKey));
  const against = answer && speaksAgainst(answer);
  return (
    <section aria-label={`${left.name} / ${right.name}`}>
      <div class="columns">
        <Reasons
          title={t("review.for")}
          count={t("panel.score", { n: score.toFixed(2) })}
          reasons={[...words, ...(answer ? speaksFor(answer) : [])]}
        />
        {against && (
          <Reasons title={t("review.against")} reasons={against.length > 0 ? against : [t("review.noneAgainst")]} />
        )}
      </div>
      {failed && <p class="trouble">{failed}</p>}
      {answer && (
        <div class="columns">
          <OneSide side={answer[0]} other={answer[1]} />
          <OneSide side={answer[1]} other={answer[0]} />
        </div>
      )}
    </section>
  );
}

interface ReasonsProps {
  readonly title: string;
  readonly count?: string;
  readonly reasons: readonly string[];
}

const Reasons = ({ title, count, reasons }: ReasonsProps) => (
  <section aria-label={title} class="reasons">
    <h3>
      {title} {count && <span class="count">{count}</span>}
    </h3>
    <ul>
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  </section>
);

/** One of two: what it is, and its relationships with their sentences. */
function OneSide({ side: { profile, groups }, other }: { readonly side: Shown; readonly other: Side }) {
  const against = differing(profile, other.profile);
  return (
    <div class="side">
      <h2>
        <EntityLink entity={profile} /> <span class="kind">{kindWord(profile.kind)}</span>
      </h2>
      {profile.aliases.length > 0 && (
        <p class="line">{t("panel.named", { name: t("panel.aliases"), value: profile.aliases.join("、") })}</p>
      )}
      <dl>
        {attributeWords(profile).map(([name, value]) => (
          <div key={name} class={against.has(name) ? "against" : undefined}>
            <dt>{t(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {groups.map(({ group, facts, total }) => (
        <div key={`${group.predicate} ${group.direction}`}>
          <h3>
            {groupWord(group)} <span class="count">{total}</span>
          </h3>
          <ul class="facts">
            {facts.slice(0, SHOWN).map(({ relation, other }) => (
              <li key={relation.key}>
                {other.name}{" "}
                <span class="line">{[relationWord(relation), whenWord(relation)].filter(Boolean).join(" · ")}</span>
                <Sentences relation={relation.key} about={other.name} />
              </li>
            ))}
          </ul>
          {total > SHOWN && <p class="hint">{t("panel.more", { n: total - SHOWN })}</p>}
        </div>
      ))}
      <h3>{t("report.sources")}</h3>
      <ul class="facts">
        {profile.documents.edges.map(({ node }) => (
          <li key={node.id}>
            <button type="button" class="link" onClick={() => openDocument(node.id)}>
              {node.title ?? node.source}
            </button>{" "}
            <span class="line">{[node.site, node.published].filter(Boolean).join(" · ")}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
