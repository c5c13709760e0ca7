import { useEffect } from "preact/hooks";
import { isOrganization } from "../../model/ontology.ts";
import { open } from "../address.ts";
import { profileOf, type Profile } from "../fetch/entity.ts";
import { ties, timeline, type Told } from "../fetch/report.ts";
import { t } from "../messages/index.ts";
import { attributeWords } from "../panel/attribute-words.ts";
import { openDocument } from "../panel/open-document.ts";
import { useAsked } from "../parts/asked.ts";
import { EntityLink } from "../parts/entity-link.tsx";
import { KindMark } from "../parts/kind-mark.tsx";
import { Pick } from "../parts/pick.tsx";
import { learn } from "../state.ts";
import { TakeTable } from "../take/table.tsx";
import { groupWord, kindWord, relationWord } from "../words.ts";
import { TableHead } from "../parts/table-head.tsx";

/** All that is told of one thing, on a page that can be printed. */
export function ReportPage({ rest }: { readonly rest: string }) {
  const id = new URLSearchParams(rest).get("id") ?? "";
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
      {id ? <Report id={id} /> : <p class="hint">{t("report.hint")}</p>}
    </div>
  );
}

function Report({ id }: { readonly id: string }) {
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
        {profile.aliases.length > 0 && `${t("panel.aliases")}: ${profile.aliases.join("、")} · `}
        {attributeWords(profile)
          .map(([name, value]) => `${t(name)}: ${value}`)
          .join(" · ")}
      </p>
      {told.failed && <p class="trouble">{told.failed}</p>}
      {told.answer && <Timeline id={id} {...told.answer} />}
      {isOrganization(profile.kind) && <Ties id={id} />}
      <Sources profile={profile} />
    </article>
  );
}

interface TimelineProps {
  readonly id: string;
  readonly total: number;
  readonly told: readonly Told[];
}

/** What is told, by date, each with the first sentence that says so. */
function Timeline({ id, total, told }: TimelineProps) {
  const what = ({ relation, subject }: Told): string => {
    const group = groupWord({ predicate: relation.predicate, direction: subject === id ? "OUT" : "IN" });
    const word = relationWord(relation);
    return `${group}${word === group ? "" : ` · ${word}`}${relation.former ? ` (${t("panel.former")})` : ""}`;
  };
  return (
    <section aria-label={t("report.timeline")}>
      <h3>
        {t("report.timeline")} <span class="count">{total}</span>
      </h3>
      <ol class="timeline">
        {told.map((each) => (
          <li key={each.relation.key}>
            <time>{each.date ?? t("report.undated")}</time>
            <div>
              <EntityLink entity={each.node} /> {what(each)}
              {each.basis && <span class="line"> · {t(`basis.${each.basis}`)}</span>}
              {each.evidence.map((sentence) => (
                <blockquote key={sentence.cursor}>
                  {sentence.quote}{" "}
                  <button type="button" class="link" onClick={() => openDocument(sentence.document.id, sentence)}>
                    {sentence.document.title ?? sentence.document.source}
                  </button>
                </blockquote>
              ))}
            </div>
          </li>
        ))}
      </ol>
      {told.length < total && <p class="hint">{t("report.more", { shown: told.length, total })}</p>}
      <div class="no-print">
        <TakeTable
          name={t("report.timeline")}
          columns={[
            t("attribute.date"),
            t("table.name"),
            t("table.relation"),
            t("report.sentence"),
            t("document.title"),
          ]}
          rows={() =>
            told.map((each) => [
              each.date,
              each.node.name,
              what(each),
              each.evidence[0]?.quote,
              each.evidence[0]?.document.source,
            ])
          }
        />
      </div>
    </section>
  );
}

/** Whom a body shares with others. */
function Ties({ id }: { readonly id: string }) {
  const { answer, failed } = useAsked(`ties ${id}`, () => ties(id));
  if (failed) return <p class="trouble">{failed}</p>;
  const { interlocks, coMembers } = answer ?? {};
  const titles = (posts: readonly { readonly title: string | null }[]): string =>
    [...new Set(posts.flatMap(({ title }) => title ?? []))].join("、");
  return (
    <>
      {interlocks && interlocks.totalCount > 0 && (
        <section aria-label={t("report.interlocks")}>
          <h3>
            {t("report.interlocks")} <span class="count">{interlocks.totalCount}</span>
          </h3>
          <table>
            <TableHead columns={["report.person", "report.here", "table.name", "report.there", "report.atOnce"]} />
            <tbody>
              {interlocks.edges.map(({ node, body, here, there, atOnce }) => (
                <tr key={`${node.id} ${body.id}`}>
                  <th scope="row">
                    <EntityLink entity={node} />
                  </th>
                  <td>{titles(here)}</td>
                  <td>
                    <EntityLink entity={body} />
                  </td>
                  <td>{titles(there)}</td>
                  <td>{atOnce && t("report.yes")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {coMembers && coMembers.totalCount > 0 && (
        <section aria-label={t("report.coMembers")}>
          <h3>
            {t("report.coMembers")} <span class="count">{coMembers.totalCount}</span>
          </h3>
          <table>
            <thead>
              <tr>
                <th scope="col">{t("table.name")}</th>
                <th scope="col">{t("report.bodies")}</th>
              </tr>
            </thead>
            <tbody>
              {coMembers.edges.map(({ node, bodies }) => (
                <tr key={node.id}>
                  <th scope="row">
                    <EntityLink entity={node} />
                  </th>
                  <td>{bodies.map(({ name }) => name).join("、")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
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
          <span class="line">{[site, published, source].filter(Boolean).join(" · ")}</span>
        </li>
      ))}
    </ul>
    <p class="hint">{t("report.made", { n: documents.totalCount })}</p>
  </section>
);
