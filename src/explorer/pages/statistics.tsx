import { open } from "../address.ts";
import { Bars } from "../charts/bars.tsx";
import { ProvinceMap } from "../charts/map.tsx";
import {
  COUNTINGS,
  DIMENSIONS,
  statistics,
  type Counting,
  type Dimension,
  type Statistic,
} from "../fetch/statistics.ts";
import { t, type MessageKey } from "../messages/index.ts";
import { useAsked } from "../parts/asked.ts";
import { TakeTable } from "../take/table.tsx";

/** How many there are of each sort: a map or bars, and the table that says the same. */
export function StatisticsPage({ rest }: { readonly rest: string }) {
  const { of, by } = chosen(rest);
  const { answer, failed } = useAsked(`${of} ${by}`, () => statistics(of, by));
  const go = (of: Counting, by: Dimension) => open("statistics", `of=${of}&by=${by}`);
  const title = t("statistics.of", { of: t(`counting.${of}`), by: t(`dimension.${by}`) });
  return (
    <div class="sheet">
      <h2 class="title">{t("page.statistics")}</h2>
      <p class="choices">
        <label>
          {t("statistics.count")}{" "}
          <select
            value={of}
            onChange={({ currentTarget }) => {
              const next = COUNTINGS[currentTarget.selectedIndex]!;
              const same = (DIMENSIONS[next] as readonly Dimension[]).find((each) => each === by);
              go(next, same ?? DIMENSIONS[next][0]);
            }}
          >
            {COUNTINGS.map((each) => (
              <option key={each} value={each}>
                {t(`counting.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t("statistics.by")}{" "}
          <select value={by} onChange={({ currentTarget }) => go(of, DIMENSIONS[of][currentTarget.selectedIndex]!)}>
            {DIMENSIONS[of].map((each) => (
              <option key={each} value={each}>
                {t(`dimension.${each}`)}
              </option>
            ))}
          </select>
        </label>
      </p>
      {failed && <p class="trouble">{failed}</p>}
      {answer && <Answer title={title} by={by} rows={answer} />}
    </div>
  );
}

interface AnswerProps {
  readonly title: string;
  readonly by: Dimension;
  readonly rows: readonly Statistic[];
}

function Answer({ title, by, rows }: AnswerProps) {
  const named = rows.map(({ by: { value, label }, count }) => ({ value, label: wordOf(by, value, label), count }));
  // Years in their order; all else the most first.
  const ordered = by === "YEAR" ? named.toSorted((a, b) => (a.value ?? "9") < (b.value ?? "9") ? -1 : 1) : named; // prettier-ignore
  const known = ordered.filter(({ value }) => value !== null);
  const sum = rows.reduce((all, { count }) => all + count, 0);
  if (rows.length === 0) return <p>{t("statistics.none")}</p>;
  return (
    <div class="beside">
      <figure>
        {by === "REGION" ? (
          <ProvinceMap title={title} counts={new Map(known.map(({ value, count }) => [value!, count]))} />
        ) : (
          <Bars title={title} bars={known} />
        )}
        <figcaption class="hint">{title}</figcaption>
      </figure>
      <section aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t(`dimension.${by}`)}</th>
              <th scope="col" class="number">
                {t("statistics.number")}
              </th>
              <th scope="col" class="number">
                %
              </th>
            </tr>
          </thead>
          <tbody>
            {ordered.map(({ value, label, count }) => (
              <tr key={value ?? ""}>
                <th scope="row">{label}</th>
                <td class="number">{count}</td>
                <td class="number">{((100 * count) / sum).toFixed(1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <TakeTable
          name={title}
          columns={[t(`dimension.${by}`), t("statistics.number")]}
          rows={() => ordered.map(({ label, count }) => [label, count])}
        />
      </section>
    </div>
  );
}

/** Words for the values of a dimension, where they are of the vocabulary. */
const WORDS: Readonly<Partial<Record<Dimension, (value: string) => string>>> = {
  KIND: (value) => `kind.${value}`,
  FORM: (value) => `form.${value}`,
  LEVEL: (value) => `level.${value}`,
  STAGE: (value) => `stage.${value}`,
  ROLE: (value) => `role.${value}`,
  RANK: (value) => `rank.${value}`,
  TYPE: (value) => `event.${value}`,
};

function wordOf(by: Dimension, value: string | null, label: string | null): string {
  if (value === null) return t("statistics.unknown");
  const word = WORDS[by]?.(value);
  return word === undefined ? (label ?? value) : t(word as MessageKey);
}

function chosen(rest: string): { readonly of: Counting; readonly by: Dimension } {
  const asked = new URLSearchParams(rest);
  const of = COUNTINGS.find((each) => each === asked.get("of")) ?? "ORGANIZATIONS";
  const by = (DIMENSIONS[of] as readonly Dimension[]).find((each) => each === asked.get("by"));
  return { of, by: by ?? DIMENSIONS[of][0] };
}
