import { KIND_NAMES, type Kind } from "../../model/ontology.ts";
import type { Hit } from "../fetch/search.ts";
import { t } from "../messages/index.ts";
import { KindMark } from "../parts/kind-mark.tsx";
import { kindWord } from "../words.ts";

/** Hits by kind, the kind of the best hit first; within a kind the best first. */
export function byKind(hits: readonly Hit[]): Hit[] {
  const groups = Map.groupBy(hits, ({ node }) => node.kind);
  return [...groups.values()].flat();
}

interface ResultsProps {
  readonly text: string;
  readonly total: number;
  readonly hits: readonly Hit[];
  readonly active: number;
  readonly take: (hit: Hit) => void;
}

/** What was found, by kind, each with why. */
export function Results({ text, total, hits, active, take }: ResultsProps) {
  const kinds = KIND_NAMES.filter((kind) => hits.some(({ node }) => node.kind === kind)).toSorted(
    (one, other) => first(hits, one) - first(hits, other),
  );
  const namesakes = hits.filter(({ reason }) => reason === "NAME").length;
  return (
    <div class="hits" onMouseDown={(event) => event.preventDefault()}>
      <p class="hint" role="status">
        {hits.length === 0 ? t("search.none", { text }) : t("search.count", { n: total })}
        {namesakes > 1 && <> · {t("search.ambiguous", { n: namesakes })}</>}
      </p>
      <div id="hits" data-for={text} role="listbox" aria-label={t("search.results")}>
        {kinds.map((kind) => (
          <div key={kind} role="group" aria-labelledby={`hits-${kind}`}>
            <div class="group" id={`hits-${kind}`}>
              <KindMark kind={kind} /> {kindWord(kind)}
            </div>
            {hits.map(
              (hit, index) =>
                hit.node.kind === kind && (
                  <div
                    key={hit.node.id}
                    id={`hit-${index}`}
                    class="hit"
                    role="option"
                    aria-selected={index === active}
                    onClick={() => take(hit)}
                  >
                    <strong>{hit.node.name}</strong>
                    <span class="why">
                      {t(`search.${hit.reason}`, { matched: hit.matched })} ·{" "}
                      {t("search.documents", { n: hit.node.documentCount })}
                    </span>
                  </div>
                ),
            )}
          </div>
        ))}
      </div>
      {total > hits.length && <p class="hint">{t("search.more", { n: total - hits.length })}</p>}
    </div>
  );
}

const first = (hits: readonly Hit[], kind: Kind): number => hits.findIndex(({ node }) => node.kind === kind);
