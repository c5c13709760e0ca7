import { useEffect, useRef, useState } from "preact/hooks";
import { FORMATS, FORMAT_NAMES, graphOf, written, type FormatFile, type FormatName } from "../../export/index.ts";
import { svg } from "../../export/svg.ts";
import { t } from "../messages/index.ts";
import { current } from "../picture/current.ts";
import { busy, known, seen } from "../state.ts";
import { download } from "./download.ts";
import { isTaking } from "./open.ts";
import { pngOf } from "./png.ts";
import { MOST_WITH_SENTENCES, viewGraph, withSentences } from "./view-graph.ts";

const NAME = "consortium-graph";

/** What is seen, as a picture or as a graph for other programs, by the writers of the command line. */
export function TakeDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [sentences, setSentences] = useState(false);
  const [done, setDone] = useState<number>();
  useEffect(() => dialog.current!.showModal(), []);
  const { entities, relations } = seen.value;

  const take = (format: FormatName, { part, writer }: FormatFile) =>
    busy(async () => {
      const bare = viewGraph(seen.value, known);
      const { nodes, edges } = sentences ? await withSentences(bare, setDone) : bare;
      setDone(undefined);
      const { ending, type } = FORMATS[format];
      const pieces: string[] = [];
      for await (const piece of written(writer(), graphOf(nodes, edges))) pieces.push(piece);
      download(`${NAME}${part ? `.${part}` : ""}${ending}`, new Blob(pieces, { type }));
    });

  return (
    <dialog ref={dialog} class="take" aria-label={t("take.title")} onClose={() => (isTaking.value = false)}>
      <button type="button" class="close" aria-label={t("take.close")} onClick={() => dialog.current!.close()}>
        <span aria-hidden="true">×</span>
      </button>
      <h2>{t("take.title")}</h2>
      <p class="line">{t("take.what", { entities: entities.length, relations: relations.length })}</p>
      <h3>{t("take.picture")}</h3>
      <p class="choices">
        <button type="button" disabled={!current.value} onClick={() => void takePicture("png")}>
          PNG
        </button>
        <button type="button" disabled={!current.value} onClick={() => void takePicture("svg")}>
          SVG
        </button>
      </p>
      {!current.value && <p class="hint">{t("take.noPicture")}</p>}
      <h3>{t("take.graph")}</h3>
      <label>
        <input
          type="checkbox"
          checked={sentences}
          onChange={({ currentTarget }) => setSentences(currentTarget.checked)}
        />
        {t("take.sentences")}
      </label>
      {sentences && relations.length > MOST_WITH_SENTENCES && (
        <p class="hint">{t("take.sentencesMany", { n: MOST_WITH_SENTENCES })}</p>
      )}
      <p class="choices">
        {FORMAT_NAMES.flatMap((format) =>
          FORMATS[format].files.map((file: FormatFile) => (
            <button
              key={`${format} ${file.part}`}
              type="button"
              title={FORMATS[format].about}
              disabled={done !== undefined}
              onClick={() => void take(format, file)}
            >
              {file.part ? t(`take.${file.part}`, { format: t(`format.${format}`) }) : t(`format.${format}`)}
            </button>
          )),
        )}
      </p>
      <p role="status">
        {done !== undefined && t("take.working", { done, all: Math.min(relations.length, MOST_WITH_SENTENCES) })}
      </p>
      <p class="hint">{t("take.whole")}</p>
    </dialog>
  );
}

const takePicture = (form: "png" | "svg") =>
  busy(async () => {
    const drawing = current.value!.drawing();
    const text = svg(drawing);
    if (form === "svg") download(`${NAME}.svg`, new Blob([text], { type: "image/svg+xml" }));
    else download(`${NAME}.png`, await pngOf(text, drawing.width, drawing.height));
  });
