import { useState } from "preact/hooks";
import { councilOn, type Seat } from "../fetch/council.ts";
import { t } from "../messages/index.ts";
import { openDocument } from "../panel/open-document.ts";
import { useAsked } from "../parts/asked.ts";
import { EntityLink } from "../parts/entity-link.tsx";
import { TableHead } from "../parts/table-head.tsx";
import { Rest } from "./rest.tsx";

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

interface CouncilProps {
  readonly id: string;
  /** Dates of the timeline, the earliest first, each once. */
  readonly dates: readonly string[];
  /** The date that is asked for; the latest of them where it is empty. */
  readonly date: string;
  readonly go: (date: string) => void;
}

/** Who held which role in a consortium on a date that the reader writes, or walks to from one date of the timeline to the next. */
export function Council({ id, dates, date, go }: CouncilProps) {
  const asked = date || (dates.at(-1) ?? "");
  const [wrong, setWrong] = useState(false);
  const before = dates.findLast((each) => each < asked);
  const after = dates.find((each) => each > asked);
  const step = (to: string | undefined, sign: string, name: string) => (
    <button
      type="button"
      class="sign"
      aria-label={name}
      title={name}
      disabled={to === undefined}
      onClick={() => to && go(to)}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <section aria-label={t("council.title")}>
      <h3>{t("council.title")}</h3>
      <form
        class="choices no-print"
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = String(new FormData(event.currentTarget).get("date") ?? "").trim();
          setWrong(!DATE.test(wanted));
          if (DATE.test(wanted)) go(wanted);
        }}
      >
        {step(before, "◂", t("council.before"))}
        <label>
          {t("council.date")}{" "}
          <input key={asked} type="text" name="date" list="dates" size={12} autocomplete="off" defaultValue={asked} />
        </label>
        <datalist id="dates">
          {dates.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
        {step(after, "▸", t("council.after"))}
        <button type="submit">{t("council.show")}</button>
      </form>
      {wrong && (
        <p class="trouble" role="alert">
          {t("council.wrong")}
        </p>
      )}
      {asked ? <Seats id={id} date={asked} /> : <p class="hint">{t("council.undated")}</p>}
    </section>
  );
}

function Seats({ id, date }: { readonly id: string; readonly date: string }) {
  const { answer, failed } = useAsked(`council ${id} ${date}`, () => councilOn(id, date));
  if (failed) return <p class="trouble">{failed}</p>;
  if (!answer) return null;
  const { edges, totalCount } = answer;
  if (edges.length === 0) return <p class="hint">{t("council.none", { date, year: date.slice(0, 4) })}</p>;
  const post = ({ role, title }: Seat): string => title ?? (role ? t(`role.${role}`) : "");
  const when = ({ begins, ends }: Seat): string =>
    begins === ends ? (begins ?? "") : t("panel.period", { from: begins ?? "?", to: ends ?? "?" });
  return (
    <div class="wide broad">
      <table>
        <caption>{t("council.on", { date, n: totalCount })}</caption>
        <TableHead columns={["council.post", "table.name", "table.when", "council.basis", "report.sentence"]} />
        <tbody>
          {edges.map((seat) => (
            <tr key={seat.key}>
              <td>{post(seat)}</td>
              <th scope="row">
                <EntityLink entity={seat.node} />
              </th>
              <td>{when(seat)}</td>
              <td>{t(`held.${seat.basis}`)}</td>
              <td>
                {seat.evidence.map((sentence) => (
                  <button
                    key={sentence.cursor}
                    type="button"
                    class="link"
                    title={t("panel.open")}
                    onClick={() => openDocument(sentence.document.id, sentence)}
                  >
                    {sentence.quote}
                  </button>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Rest
        name={`${t("council.title")} ${date}`}
        total={totalCount}
        columns={["council.post", "table.name", "table.when", "council.basis", "report.sentence", "document.title"]}
        rows={edges.map((seat) => [
          post(seat),
          seat.node.name,
          when(seat),
          t(`held.${seat.basis}`),
          seat.evidence[0]?.quote,
          seat.evidence[0]?.document.source,
        ])}
      />
    </div>
  );
}
