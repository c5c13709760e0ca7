import { showAndChoose } from "../actions.ts";
import type { ContradictingFact, Contradiction, LookAlike } from "../fetch/entity.ts";
import type { SourceHead } from "../fetch/evidence.ts";
import { t } from "../messages/index.ts";
import { KindMark } from "../parts/kind-mark.tsx";
import { openDocument } from "./open-document.ts";
import { Quote } from "./sentences.tsx";

/** What documents state and cannot both be so, each side with its sentences. */
export function Contradictions({ found }: { readonly found: readonly Contradiction[] }) {
  if (found.length === 0) return null;
  return (
    <section aria-label={t("panel.contradictions")} class="contradictions">
      <h3>{t("panel.contradictions")}</h3>
      {found.map(({ rule, node, one, other }, index) => (
        <div key={index} class="contradiction">
          <p>{t("panel.named", { name: node.name, value: t(`rule.${rule}`) })}</p>
          <Claim claim={one} />
          <Claim claim={other} />
        </div>
      ))}
    </section>
  );
}

function Claim({ claim: { node, title, n, begins, ends, evidence } }: { readonly claim: ContradictingFact }) {
  const words = [node.name ?? node.title ?? node.source, title, n, begins && `${begins}–${ends ?? ""}`];
  return (
    <>
      <p class="line">{words.filter((word) => word != null && word !== "").join(" · ")}</p>
      {evidence.map((sentence) => (
        <Quote key={sentence.cursor} sentence={sentence} />
      ))}
    </>
  );
}

/** Who may be the same and is not joined. */
export function LookAlikes({ found }: { readonly found: readonly LookAlike[] }) {
  if (found.length === 0) return null;
  return (
    <section aria-label={t("panel.possiblySame")}>
      <h3>{t("panel.possiblySame")}</h3>
      <p class="hint">{t("panel.possiblySameHint")}</p>
      <ul class="facts">
        {found.map(({ node, score }) => (
          <li key={node.id}>
            <KindMark kind={node.kind} />{" "}
            <button type="button" class="link" onClick={() => void showAndChoose(node.id)}>
              {node.name}
            </button>
            <span class="line">{t("panel.score", { n: score.toFixed(2) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Documents that name it. */
export function Sources({
  total,
  found,
}: {
  readonly total: number;
  readonly found: readonly { readonly node: SourceHead }[];
}) {
  if (found.length === 0) return null;
  return (
    <section aria-label={t("panel.sources")}>
      <h3>
        {t("panel.sources")} <span class="count">{total}</span>
      </h3>
      <ul class="facts">
        {found.map(({ node }) => (
          <li key={node.id}>
            <button type="button" class="link" onClick={() => openDocument(node.id)}>
              {node.title ?? node.source}
            </button>
            <span class="line">{[node.site, node.published].filter(Boolean).join(" · ")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
