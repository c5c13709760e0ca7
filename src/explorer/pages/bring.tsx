import { useState } from "preact/hooks";
import { Reading } from "../bring/reading.tsx";
import { bring, retract, type Brought, type UserError } from "../fetch/bring.ts";
import { t } from "../messages/index.ts";
import { TokenBox } from "../parts/token-box.tsx";
import { said } from "../state.ts";

/** A file on its way: what it came to, or why it did not. */
interface Item {
  readonly name: string;
  readonly step: "waiting" | "reading" | "done" | "failed";
  readonly documents: readonly Brought[];
  readonly errors: readonly UserError[];
  readonly failed?: string;
}

/** Documents that a reader drops are read one after the other; of each the report, to be kept or taken out again. */
export function BringPage() {
  const [items, setItems] = useState<readonly Item[]>([]);
  const [over, setOver] = useState(false);
  const change = (at: number, next: Partial<Item>) =>
    setItems((all) => all.map((item, index) => (index === at ? { ...item, ...next } : item)));

  const take = async (files: readonly File[]): Promise<void> => {
    const first = items.length;
    const waiting = files.map(({ name }): Item => ({ name, step: "waiting", documents: [], errors: [] }));
    setItems([...items, ...waiting]);
    for (const [index, file] of files.entries()) {
      change(first + index, { step: "reading" });
      try {
        const { documents, userErrors } = await bring(file);
        change(first + index, { step: documents.length > 0 ? "done" : "failed", documents, errors: userErrors });
      } catch (error) {
        change(first + index, { step: "failed", failed: said(error) });
      }
    }
  };
  const done = items.filter(({ step }) => step === "done" || step === "failed").length;
  return (
    <div class="sheet">
      <h2 class="title">{t("page.bring")}</h2>
      <TokenBox />
      <div
        class={`drop ${over ? "over" : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take([...(event.dataTransfer?.files ?? [])]);
        }}
      >
        <label>
          {t("bring.drop")}{" "}
          <input
            type="file"
            multiple
            accept=".txt,.html,.htm,.md,.docx,.pdf,.zip"
            onChange={({ currentTarget }) => {
              void take([...(currentTarget.files ?? [])]);
              currentTarget.value = "";
            }}
          />
        </label>
      </div>
      <p role="status">
        {items.length > 0 && (
          <>
            <progress aria-label={t("bring.progress")} max={items.length} value={done} />{" "}
            {t("bring.done", { done, all: items.length })}
          </>
        )}
      </p>
      {items.map((item, index) => (
        <One key={index} item={item} />
      ))}
    </div>
  );
}

const One = ({ item }: { readonly item: Item }) => (
  <section class="brought" aria-label={item.name}>
    <h2>
      {item.name} <span class="kind">{t(`step.${item.step}`)}</span>
    </h2>
    {item.failed && <p class="trouble">{item.failed}</p>}
    {item.errors.map(({ code, message, cure }, index) => (
      <p key={index} class="trouble">
        {message}. {cure} <span class="line">{code}</span>
      </p>
    ))}
    {item.documents.map((brought, index) => (
      <Document key={brought.document?.id ?? index} brought={brought} />
    ))}
  </section>
);

/** What a document came to, until the reader says that it stays or goes. */
function Document({ brought: { outcome, document } }: { readonly brought: Brought }) {
  const [fate, setFate] = useState<"open" | "kept" | "gone">("open");
  const [failed, setFailed] = useState<string>();
  if (!document) return <p>{t("bring.gone")}</p>;
  const takeOut = async (): Promise<void> => {
    try {
      const { retracted, userErrors } = await retract(document.id);
      if (retracted) setFate("gone");
      else setFailed(userErrors.map(({ message, cure }) => `${message}. ${cure}`).join(" "));
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
            <button type="button" onClick={() => setFate("kept")}>
              {t("bring.keep")}
            </button>
            <button type="button" onClick={() => void takeOut()}>
              {t("bring.retract")}
            </button>
          </>
        ) : (
          t(fate === "kept" ? "bring.isKept" : "bring.isGone")
        )}
      </p>
      {failed && <p class="trouble">{failed}</p>}
      {fate === "open" && <Reading document={document} />}
    </article>
  );
}
