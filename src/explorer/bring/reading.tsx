import type { Reading as Read } from "../fetch/bring.ts";
import { t, type MessageKey } from "../messages/index.ts";
import { KindMark } from "../parts/kind-mark.tsx";
import { countsNote, Notes, type Note } from "../parts/notes.tsx";
import { kindWord, noiseWord, relationWord } from "../words.ts";
import { marked } from "./marked.ts";

/** What was read in a document: its names in the text by kind, what it says, and what was not understood. */
export function Reading({ document }: { readonly document: Read }) {
  const named = document.entities.edges.map(({ node }) => node);
  const said = document.statements.edges.map(({ node }) => node);
  const { notUnderstood, counts, silent } = document.report;
  const notes: readonly Note[] = [
    ["document.notUnderstood", notUnderstood],
    ["document.silent", silent],
    ["document.noise", document.noise.map(noiseWord)],
    countsNote(counts),
  ];
  const kinds = [...new Set(named.map(({ kind }) => kind))];
  return (
    <div class="beside">
      <div>
        <p class="choices">
          {kinds.map((kind) => (
            <span key={kind}>
              <KindMark kind={kind} /> <span class={`kind-${kind}`}>{kindWord(kind)}</span>
            </span>
          ))}
        </p>
        <div class="text" tabIndex={0} role="region" aria-label={t("document.clean")}>
          {marked(document.text, named).map(({ text, kind }, index) =>
            kind ? (
              <span key={index} class={`kind-${kind}`} title={kindWord(kind)}>
                {text}
              </span>
            ) : (
              text
            ),
          )}
        </div>
      </div>
      <div>
        <h4>
          {t("bring.found")} <span class="count">{document.statements.totalCount}</span>
        </h4>
        <div class="said" tabIndex={0} role="region" aria-label={t("bring.found")}>
          <ul>
            {said.map(({ id, predicate, subject, object, title, role, as, of, n }) => (
              <li key={id}>
                {subject?.name} <span class="line">{relationWord({ predicate, title, role, as })}</span>{" "}
                {of ? `${t(`counted.${of}` as MessageKey)} ${n}` : object?.name}
              </li>
            ))}
          </ul>
        </div>
        {document.statements.totalCount > said.length && (
          <p class="hint">{t("panel.more", { n: document.statements.totalCount - said.length })}</p>
        )}
        <Notes notes={notes} open="document.notUnderstood" />
      </div>
    </div>
  );
}
