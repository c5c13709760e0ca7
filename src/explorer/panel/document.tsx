import { useEffect, useRef, useState } from "preact/hooks";
import { documentOf, type SourceText } from "../fetch/document.ts";
import type { Sentence } from "../fetch/evidence.ts";
import { t } from "../messages/index.ts";
import { useAsked } from "../parts/asked.ts";
import { countsNote, Notes, type Note } from "../parts/notes.tsx";
import { noiseWord } from "../words.ts";
import { centre } from "./centre.ts";
import { opened, openDocument } from "./open-document.ts";
import { RawText } from "./raw-text.tsx";

/** The open document over the page; Escape closes it. */
export function DocumentDialog() {
  const now = opened.value;
  if (!now) return null;
  return <Dialog key={now.id} id={now.id} sentence={now.sentence} />;
}

function Dialog({ id, sentence }: { readonly id: string; readonly sentence: Sentence | undefined }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { answer, failed } = useAsked(id, () => documentOf(id));
  useEffect(() => {
    dialog.current!.showModal();
  }, []);
  return (
    <dialog ref={dialog} class="document" aria-label={t("document.title")} onClose={() => (opened.value = undefined)}>
      <button type="button" class="close" aria-label={t("document.close")} onClick={() => dialog.current!.close()}>
        <span aria-hidden="true">×</span>
      </button>
      {failed && <p class="trouble">{failed}</p>}
      {answer && <Text document={answer} sentence={sentence} />}
    </dialog>
  );
}

function Text({ document, sentence }: { readonly document: SourceText; readonly sentence: Sentence | undefined }) {
  const { title, source, site, published, text, reprintOf } = document;
  const mark = useRef<HTMLElement>(null);
  const [withRaw, setWithRaw] = useState(false);
  useEffect(() => centre(mark.current), [sentence]);
  const { start = 0, end = 0 } = sentence ?? {};
  return (
    <>
      <h2>{title ?? source}</h2>
      <p class="line">
        {[site, published ? t("document.published", { date: published }) : t("document.undated"), source]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {reprintOf && (
        <p>
          <button type="button" class="link" onClick={() => openDocument(reprintOf.id)}>
            {t("document.reprint", { title: reprintOf.title ?? reprintOf.source })}
          </button>
        </p>
      )}
      <p>
        <button type="button" aria-pressed={withRaw} onClick={() => setWithRaw(!withRaw)}>
          {t("document.showRaw")}
        </button>
      </p>
      <div class="texts">
        <div class="one-text">
          <h3>{t("document.clean")}</h3>
          <div class="text" tabIndex={0} role="region" aria-label={t("document.clean")}>
            {text.slice(0, start)}
            {end > start && <mark ref={mark}>{text.slice(start, end)}</mark>}
            {text.slice(end)}
          </div>
        </div>
        {withRaw && <RawText id={document.id} sentence={sentence} />}
      </div>
      <Found document={document} />
    </>
  );
}

function Found({ document: { noise, report } }: { readonly document: SourceText }) {
  const notes: readonly Note[] = [
    ["document.notUnderstood", report.notUnderstood],
    ["document.cut", report.cut],
    ["document.silent", report.silent],
    countsNote(report.counts),
  ];
  return (
    <section class="notes">
      <h3>{t("document.noise")}</h3>
      <p>{noise.length > 0 ? noise.map(noiseWord).join(" · ") : t("document.noNoise")}</p>
      <Notes notes={notes} />
    </section>
  );
}
