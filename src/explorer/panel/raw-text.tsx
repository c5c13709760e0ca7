import { useEffect, useRef } from "preact/hooks";
import { rawOf } from "../fetch/document.ts";
import type { Sentence } from "../fetch/evidence.ts";
import { t } from "../messages/index.ts";
import { useAsked } from "../parts/asked.ts";
import { noiseWord } from "../words.ts";
import { centre } from "./centre.ts";
import { pieces } from "./pieces.ts";

/** The text as it was read, with the quote marked and what was taken for noise struck through; fetched on demand. */
export function RawText({ id, sentence }: { readonly id: string; readonly sentence: Sentence | undefined }) {
  const { answer, failed } = useAsked(id, () => rawOf(id));
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => centre(box.current?.querySelector("mark")), [answer, sentence]);
  const { rawStart = 0, rawEnd = 0 } = sentence?.statement ?? {};
  return (
    <div class="one-text">
      <h3>{t("document.raw")}</h3>
      {answer?.raw != null && <p class="hint">{t("document.rawHint")}</p>}
      {failed && <p class="trouble">{failed}</p>}
      {answer?.raw === null && <p class="hint">{t("document.noRaw")}</p>}
      {answer?.raw != null && (
        <div ref={box} class="text raw" tabIndex={0} role="region" aria-label={t("document.raw")}>
          {pieces(answer.raw, answer.found, { start: rawStart, end: rawEnd }).map(({ text, kinds, isQuote }, index) => {
            const words = kinds.length > 0 ? <Noisy kinds={kinds} text={text} /> : text;
            return isQuote ? <mark key={index}>{words}</mark> : <span key={index}>{words}</span>;
          })}
        </div>
      )}
    </div>
  );
}

/** Noise that cleaning wrote otherwise, where all other noise went away: a page in traditional script would be struck through whole. */
const REWRITTEN = new Set(["traditional", "over-conversion"]);

function Noisy({ kinds, text }: { readonly kinds: readonly string[]; readonly text: string }) {
  const title = kinds.map(noiseWord).join(", ");
  if (kinds.some((kind) => !REWRITTEN.has(kind))) return <del title={title}>{text}</del>;
  return (
    <span class="rewritten" title={title}>
      {text}
    </span>
  );
}
