import { isOver } from "../bring/drop.ts";
import { Document } from "../bring/document.tsx";
import { again, items, mayGoBetter, take, type Item } from "../bring/items.ts";
import { t } from "../messages/index.ts";
import { TokenBox } from "../parts/token-box.tsx";
import { troubleWord } from "../messages/troubles.ts";

/** Documents that a reader drops are read one after the other; of each the report, to be kept or taken out again. */
export function BringPage() {
  const all = items.value;
  const failed = all.filter(mayGoBetter).map(({ id }) => id);
  const done = all.filter(({ step }) => step === "done" || step === "failed").length;
  return (
    <div class="sheet">
      <h2 class="title">{t("page.bring")}</h2>
      <TokenBox />
      <div class={`drop ${isOver.value ? "over" : ""}`}>
        <p>{t("bring.drop")}</p>
        <label class="button">
          {t("bring.choose")}
          <input
            type="file"
            class="unseen"
            multiple
            accept=".txt,.html,.htm,.md,.docx,.pdf,.zip"
            onChange={({ currentTarget }) => {
              take([...(currentTarget.files ?? [])]);
              currentTarget.value = "";
            }}
          />
        </label>
        <p class="hint">{t("bring.formats")}</p>
      </div>
      <p role="status">
        {all.length > 0 && (
          <>
            <progress aria-label={t("bring.progress")} max={all.length} value={done} />{" "}
            {t("bring.done", { done, all: all.length })}
          </>
        )}
      </p>
      {failed.length > 1 && (
        <button type="button" onClick={() => again(failed)}>
          {t("bring.againAll", { n: failed.length })}
        </button>
      )}
      {all.map((item) => (
        <One key={item.id} item={item} />
      ))}
    </div>
  );
}

function One({ item }: { readonly item: Item }) {
  const { id, file, step, through, documents, errors, failed } = item;
  const isUnderWay = step !== "done" && step !== "failed";
  return (
    <section class="brought" aria-label={file.name}>
      <h2>
        {file.name} <span class="kind">{t(`step.${step}`)}</span>
      </h2>
      {isUnderWay && through.length > 0 && (
        <ul class="through">
          {through.map((each, index) => (
            <li key={index}>
              {each.source} <span class="line">{t(`progress.${each.step}`)}</span>
            </li>
          ))}
        </ul>
      )}
      {failed !== undefined && <p class="trouble">{failed}</p>}
      {errors.map((error, index) => (
        <p key={index} class="trouble">
          {troubleWord(error)}
        </p>
      ))}
      {mayGoBetter(item) && (
        <button type="button" onClick={() => again([id])}>
          {t("bring.again")}
        </button>
      )}
      {documents.map((brought, index) => (
        <Document key={brought.document?.id ?? index} brought={brought} />
      ))}
    </section>
  );
}
