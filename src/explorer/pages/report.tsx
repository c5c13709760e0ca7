import { useEffect } from "preact/hooks";
import { isOrganization } from "../../model/ontology.ts";
import { open } from "../address.ts";
import { profileOf, type Profile } from "../fetch/entity.ts";
import { timeline } from "../fetch/report.ts";
import { t } from "../messages/index.ts";
import { attributeWords } from "../panel/attribute-words.ts";
import { openDocument } from "../panel/open-document.ts";
import { useAsked } from "../parts/asked.ts";
import { KindMark } from "../parts/kind-mark.tsx";
import { Pick } from "../parts/pick.tsx";
import { Council } from "../report/council.tsx";
import { Ties } from "../report/ties.tsx";
import { Timeline } from "../report/timeline.tsx";
import { learn } from "../state.ts";
import { kindWord } from "../words.ts";

/** All that is told of one thing, on a page that can be printed. */
export function ReportPage({ rest }: { readonly rest: string }) {
  const asked = new URLSearchParams(rest);
  const id = asked.get("id") ?? "";
  return (
    <div class="sheet report">
      <h2 class="title no-print">{t("page.report")}</h2>
      <div class="no-print choices">
        <Pick label={t("report.about")} take={(entity) => open("report", `id=${entity.id}`)} />
        {id && (
          <button type="button" onClick={() => print()}>
            {t("report.print")}
          </button>
        )}
      </div>
      {id ? <Report id={id} date={asked.get("date") ?? ""} /> : <p class="hint">{t("report.hint")}</p>}
    </div>
  );
}

function Report({ id, date }: { readonly id: string; readonly date: string }) {
  const { answer, failed } = useAsked(`profile ${id}`, async () => ({ profile: await profileOf(id) }));
  const told = useAsked(`timeline ${id}`, () => timeline(id));
  useEffect(() => {
    if (answer?.profile) learn([answer.profile], []);
  }, [answer]);
  if (failed) return <p class="trouble">{failed}</p>;
  if (!answer) return null;
  const { profile } = answer;
  if (!profile) return <p>{t("report.gone")}</p>;
  return (
    <article>
      <h2>
        <KindMark kind={profile.kind} /> {profile.name} <span class="kind">{kindWord(profile.kind)}</span>
      </h2>
      {profile.hijacked && <p class="warning">{t("panel.hijacked")}</p>}
      <p class="line">
        {[
          ...(profile.aliases.length > 0 ? [["panel.aliases", profile.aliases.join("、")] as const] : []),
          ...attributeWords(profile),
        ]
          .map(([name, value]) => t("panel.named", { name: t(name), value }))
          .join(" · ")}
      </p>
      {told.failed && <p class="trouble">{told.failed}</p>}
      {told.answer && <Timeline id={id} {...told.answer} />}
      {told.answer && profile.kind === "Consortium" && (
        <Council
          id={id}
          dates={[...new Set(told.answer.told.flatMap(({ date }) => date ?? []))].toSorted()}
          date={date}
          go={(next) => open("report", `id=${id}&date=${next}`)}
        />
      )}
      {isOrganization(profile.kind) && <Ties id={id} />}
      <Sources profile={profile} />
    </article>
  );
}

const Sources = ({ profile: { documents } }: { readonly profile: Profile }) => (
  <section aria-label={t("report.sources")}>
    <h3>{t("report.sources")}</h3>
    <ul>
      {documents.edges.map(({ node: { id, title, source, site, published } }) => (
        <li key={id}>
          <button type="button" class="link" onClick={() => openDocument(id)}>
            {title ?? source}
          </button>{" "}
          <span class="line">{[site, published, title && source].filter(Boolean).join(" · ")}</span>
        </li>
      ))}
    </ul>
    {documents.totalCount > documents.edges.length && (
      <p class="hint">{t("report.more", { shown: documents.edges.length, total: documents.totalCount })}</p>
    )}
    <p class="hint">{t("report.made", { n: documents.totalCount })}</p>
  </section>
);
