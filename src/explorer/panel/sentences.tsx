import { useState } from "preact/hooks";
import { evidenceOf, type Sentence } from "../fetch/evidence.ts";
import { t } from "../messages/index.ts";
import { useAsked } from "../parts/asked.ts";
import { openDocument } from "./open-document.ts";

const FIRST = 10;

interface SentencesProps {
  /** Key of the relationship. */
  readonly relation: string;
  /** What it is about, so that buttons of one name can be told apart. */
  readonly about: string;
  readonly startsOpen?: boolean;
}

/** The sentences that state a relationship, fetched when they are opened. */
export function Sentences({ relation, about, startsOpen = false }: SentencesProps) {
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <>
      <button
        type="button"
        class="fold sentences"
        aria-expanded={isOpen}
        aria-label={`${t("panel.sentences")}: ${about}`}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden="true">{isOpen ? "▾" : "▸"}</span> {t("panel.sentences")}
      </button>
      {isOpen && <Fetched relation={relation} />}
    </>
  );
}

function Fetched({ relation }: { readonly relation: string }) {
  const [first, setFirst] = useState(FIRST);
  const { answer, failed } = useAsked(`${relation} ${first}`, () => evidenceOf(relation, first));
  if (failed) return <p class="trouble">{failed}</p>;
  return (
    <>
      {answer?.map((sentence) => (
        <Quote key={sentence.cursor} sentence={sentence} />
      ))}
      {answer?.length === first && first < 100 && (
        <button type="button" onClick={() => setFirst(100)}>
          {t("panel.moreSentences")}
        </button>
      )}
    </>
  );
}

/** One sentence as it stands, with the document that says it. */
export function Quote({ sentence }: { readonly sentence: Sentence }) {
  const { document, quote, confidence, statement } = sentence;
  const date = document.published ? t("document.published", { date: document.published }) : t("document.undated");
  return (
    <figure class="quote">
      <blockquote>{quote}</blockquote>
      <figcaption>
        <button type="button" class="link" title={t("panel.open")} onClick={() => openDocument(document.id, sentence)}>
          {document.title ?? document.source}
        </button>{" "}
        <span class="line">
          {[document.site, date, t("panel.rule", { rule: statement.rule, n: confidence.toFixed(2) })]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </figcaption>
    </figure>
  );
}
