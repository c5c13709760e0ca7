import type { Told } from "../fetch/report.ts";
import { t } from "../messages/index.ts";
import { openDocument } from "../panel/open-document.ts";
import { EntityLink } from "../parts/entity-link.tsx";
import { groupWord, relationWord } from "../words.ts";
import { Rest } from "./rest.tsx";

interface TimelineProps {
  readonly id: string;
  readonly total: number;
  readonly told: readonly Told[];
}

/** What is told, by date, each with the first sentence that says so. */
export function Timeline({ id, total, told }: TimelineProps) {
  const what = ({ relation, subject }: Told): string => {
    const { predicate, title, role, as } = relation;
    const group = groupWord({ predicate, direction: subject === id ? "OUT" : "IN" });
    // What the group's name says already is not said again: 成员 · 成员.
    const more = title || as || (role && role !== "MEMBER") ? ` · ${relationWord(relation)}` : "";
    return `${group}${more}${relation.former ? ` (${t("panel.former")})` : ""}`;
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
      <Rest
        name={t("report.timeline")}
        total={total}
        columns={["attribute.date", "table.name", "table.relation", "report.sentence", "document.title"]}
        rows={told.map((each) => [
          each.date,
          each.node.name,
          what(each),
          each.evidence[0]?.quote,
          each.evidence[0]?.document.source,
        ])}
      />
    </section>
  );
}
