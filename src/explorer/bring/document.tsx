import { useState } from "preact/hooks";
import { show } from "../actions.ts";
import { open } from "../address.ts";
import { retract, type Brought } from "../fetch/bring.ts";
import { t } from "../messages/index.ts";
import { troubleWord } from "../messages/troubles.ts";
import { said } from "../state.ts";
import { Reading } from "./reading.tsx";

type Fate = "open" | "kept" | "gone";
/** What the reader said of documents, by what was brought: it is still so when the page is opened again. */
const fates = new WeakMap<Brought, Fate>();

/** What a document came to, until the reader says that it stays or goes. */
export function Document({ brought }: { readonly brought: Brought }) {
  const [fate, setFate] = useState<Fate>(fates.get(brought) ?? "open");
  const [failed, setFailed] = useState<string>();
  const { outcome, document } = brought;
  if (!document) return <p>{t("bring.gone")}</p>;
  const named = document.entities.edges.map(({ node }) => node.id);
  const look = (): void => {
    open("graph");
    void show(named);
  };
  const end = (next: Fate): void => {
    fates.set(brought, next);
    setFailed(undefined);
    setFate(next);
  };
  const takeOut = async (): Promise<void> => {
    try {
      const { retracted, userErrors } = await retract(document.id);
      if (retracted) end("gone");
      else setFailed(userErrors.map(troubleWord).join(" "));
    } catch (error) {
      setFailed(said(error));
    }
  };
  return (
    <article>
      <h3>
        {document.title ?? document.source} <span class="kind">{t(`outcome.${outcome}`)}</span>
      </h3>
      <p class="choices" role="status">
        {fate === "open" ? (
          <>
            <button type="button" onClick={() => end("kept")}>
              {t("bring.keep")}
            </button>
            <button type="button" onClick={() => void takeOut()}>
              {t("bring.retract")}
            </button>
          </>
        ) : (
          t(fate === "kept" ? "bring.isKept" : "bring.isGone")
        )}
        {fate !== "gone" && named.length > 0 && (
          <button type="button" onClick={look}>
            {t("bring.look")}
          </button>
        )}
      </p>
      {failed && <p class="trouble">{failed}</p>}
      {fate === "open" && <Reading document={document} />}
    </article>
  );
}
