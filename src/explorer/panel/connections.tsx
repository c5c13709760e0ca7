import { useState } from "preact/hooks";
import { PREDICATE_NAMES, type Predicate } from "../../model/ontology.ts";
import { showChains } from "../actions.ts";
import { chainsBetween, type Chain, type PathWishes } from "../fetch/paths.ts";
import { toggled } from "../graph/view.ts";
import { t } from "../messages/index.ts";
import { busy, known } from "../state.ts";
import { ChainItem } from "./chain.tsx";

/** Of more chosen ones so many are connected, each with each. */
const MOST_ENDS = 4;
const HUBS = [20, 50, 100, 500] as const;
const FOLLOWED = PREDICATE_NAMES.filter((predicate) => predicate !== "STATES_COUNT");

/** What was found between one pair. */
interface Between {
  readonly from: string;
  readonly to: string;
  readonly chains: readonly Chain[];
  readonly truncated: boolean;
}

/** The path finder: ways between the chosen ones, over what and past what the reader allows. */
export function Connections({ ids }: { readonly ids: readonly string[] }) {
  const [wishes, setWishes] = useState<PathWishes>({
    first: 5,
    maxLength: 4,
    predicates: null,
    maxDegree: null,
    overlapping: false,
  });
  const [found, setFound] = useState<readonly Between[]>();
  const ends = ids.slice(0, MOST_ENDS);
  const pairs = ends.flatMap((from, index) => ends.slice(index + 1).map((to) => [from, to] as const));
  const find = async (event: Event) => {
    event.preventDefault();
    setFound(undefined);
    const asked = await busy(() =>
      Promise.all(pairs.map(async ([from, to]) => ({ from, to, ...(await chainsBetween(from, to, wishes)) }))),
    );
    if (asked) setFound(asked);
  };
  const chains = found?.flatMap((between) => between.chains) ?? [];
  return (
    <section aria-label={t("paths.title")} class="connections">
      <h3>{t("paths.title")}</h3>
      {ids.length > MOST_ENDS && <p class="hint">{t("paths.pairs", { n: MOST_ENDS })}</p>}
      <form onSubmit={(event) => void find(event)}>
        <Wishes wishes={wishes} wish={setWishes} />
        <button type="submit">{t("paths.find")}</button>
      </form>
      {chains.length > 1 && (
        <button type="button" onClick={() => showChains(chains)}>
          {t("paths.showAll", { n: chains.length })}
        </button>
      )}
      {found?.map(({ from, to, chains, truncated }) => (
        <section key={`${from} ${to}`} aria-label={`${known.nameOf(from)} – ${known.nameOf(to)}`}>
          {pairs.length > 1 && (
            <h4>
              {known.nameOf(from)} – {known.nameOf(to)}
            </h4>
          )}
          {chains.length === 0 && (
            <p class="hint">{t("paths.none", { one: known.nameOf(from), other: known.nameOf(to) })}</p>
          )}
          <ol class="chains">
            {chains.map((chain) => (
              <ChainItem key={chain.relations.map(({ key }) => key).join(" ")} chain={chain} />
            ))}
          </ol>
          {truncated && chains.length > 0 && <p class="hint">{t("paths.truncated")}</p>}
        </section>
      ))}
    </section>
  );
}

interface WishesProps {
  readonly wishes: PathWishes;
  readonly wish: (wishes: PathWishes) => void;
}

function Wishes({ wishes, wish }: WishesProps) {
  const followed: ReadonlySet<Predicate> = new Set(wishes.predicates ?? FOLLOWED);
  const follow = (predicate: Predicate) => {
    const next = toggled(followed, predicate);
    wish({ ...wishes, predicates: next.size === FOLLOWED.length ? null : [...next] });
  };
  return (
    <>
      <label>
        {t("paths.chains")}{" "}
        <Number least={1} most={10} value={wishes.first} set={(first) => wish({ ...wishes, first })} />
      </label>
      <label>
        {t("paths.longest")}{" "}
        <Number least={1} most={6} value={wishes.maxLength} set={(maxLength) => wish({ ...wishes, maxLength })} />
      </label>
      <label>
        {t("paths.hubs")}{" "}
        <select
          value={wishes.maxDegree ?? ""}
          onChange={({ currentTarget }) =>
            wish({ ...wishes, maxDegree: HUBS[currentTarget.selectedIndex - 1] ?? null })
          }
        >
          <option value="">{t("paths.anyHub")}</option>
          {HUBS.map((hub) => (
            <option key={hub} value={hub}>
              {hub}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          checked={wishes.overlapping}
          onChange={({ currentTarget }) => wish({ ...wishes, overlapping: currentTarget.checked })}
        />
        {t("paths.overlapping")}
      </label>
      <details>
        <summary>
          {t("paths.follow")} <span class="count">{followed.size}</span>
        </summary>
        {FOLLOWED.map((predicate) => (
          <label key={predicate}>
            <input type="checkbox" checked={followed.has(predicate)} onChange={() => follow(predicate)} />
            {t(`predicate.${predicate}`)}
          </label>
        ))}
      </details>
    </>
  );
}

interface NumberProps {
  readonly least: number;
  readonly most: number;
  readonly value: number;
  readonly set: (value: number) => void;
}

const Number = ({ least, most, value, set }: NumberProps) => (
  <input
    type="number"
    min={least}
    max={most}
    required
    value={value}
    onInput={({ currentTarget: { valueAsNumber, validity } }) => validity.valid && set(valueAsNumber)}
  />
);
