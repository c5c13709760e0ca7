import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Profile } from "../fetch/entity.ts";
import { groupCounts } from "../fetch/groups.ts";
import { relationsOf } from "../fetch/relations.ts";
import {
  candidate,
  CANDIDATE_KINDS,
  judge,
  sides,
  undoJudgement,
  type CandidateKind,
  type Pair,
  type Verdict,
} from "../fetch/review.ts";
import { t, type MessageKey } from "../messages/index.ts";
import { attributeWords } from "../panel/attribute-words.ts";
import { useAsked } from "../parts/asked.ts";
import { EntityLink } from "../parts/entity-link.tsx";
import { TokenBox } from "../parts/token-box.tsx";
import { busy } from "../state.ts";
import { token } from "../token.ts";
import { groupWord, kindWord, relationWord, whenWord } from "../words.ts";

const KEYS: Readonly<Record<string, Verdict>> = { s: "SAME", d: "DIFFERENT", u: "UNSURE" };
const VERDICTS = Object.entries(KEYS);

/** Pairs that may be one, one after the other, to be judged by buttons or keys. */
export function ReviewPage() {
  const [kind, setKind] = useState<CandidateKind>("PERSON");
  const [after, setAfter] = useState<string | null>(null);
  const [judged, setJudged] = useState<readonly string[]>([]);
  const { answer, failed } = useAsked(`${kind} ${after} ${judged.length}`, async () => ({
    found: await candidate(kind, after),
  }));
  const [why, setWhy] = useState("");
  const [byKeys, setByKeys] = useState(true);
  /** A key that is pressed twice judges once. */
  const isJudging = useRef(false);
  const found = answer?.found;

  const say = async (verdict: Verdict): Promise<void> => {
    if (!found || !token.value || isJudging.current) return;
    isJudging.current = true;
    const id = await busy(() => judge(found.pair, verdict, why));
    isJudging.current = false;
    if (id === undefined) return;
    setWhy("");
    setJudged((all) => [...all, id]);
  };
  const undo = async (): Promise<void> => {
    const last = judged.at(-1);
    if (last === undefined || (await busy(() => undoJudgement(last))) === undefined) return;
    setJudged((all) => all.slice(0, -1));
    setAfter(null);
  };
  // Before the next key comes: what is pressed must mean what is seen.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const typing =
        event.target instanceof HTMLElement && event.target.matches("input:not([type=checkbox]), select, textarea");
      if (!byKeys || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "z") void undo();
      else if (event.key === "n" && found) setAfter(found.cursor);
      else if (KEYS[event.key]) void say(KEYS[event.key]!);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
  return (
    <div class="sheet">
      <h2 class="title">{t("page.review")}</h2>
      <TokenBox />
      <p class="choices">
        <label>
          {t("review.kind")}{" "}
          <select
            value={kind}
            onChange={({ currentTarget }) => {
              setKind(CANDIDATE_KINDS[currentTarget.selectedIndex]!);
              setAfter(null);
            }}
          >
            {CANDIDATE_KINDS.map((each) => (
              <option key={each} value={each}>
                {t(`candidates.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" disabled={judged.length === 0} onClick={() => void undo()}>
          {t("review.undo")} <kbd>z</kbd>
        </button>
        <label>
          <input type="checkbox" checked={byKeys} onChange={({ currentTarget }) => setByKeys(currentTarget.checked)} />{" "}
          {t("review.keys")}
        </label>
        <span role="status">{t("review.judged", { n: judged.length })}</span>
      </p>
      {failed && <p class="trouble">{failed}</p>}
      {answer && !found && <p>{t("review.none")}</p>}
      {found && (
        <>
          <PairView pair={found.pair} />
          <p class="choices">
            {VERDICTS.map(([key, verdict]) => (
              <button key={verdict} type="button" disabled={!token.value} onClick={() => void say(verdict)}>
                {t(`verdict.${verdict}`)} <kbd>{key}</kbd>
              </button>
            ))}
            <button type="button" onClick={() => setAfter(found.cursor)}>
              {t("review.skip")} <kbd>n</kbd>
            </button>
            <label>
              {t("review.why")}{" "}
              <input type="text" value={why} onInput={({ currentTarget }) => setWhy(currentTarget.value)} />
            </label>
          </p>
        </>
      )}
    </div>
  );
}

function PairView({ pair }: { readonly pair: Pair }) {
  const { left, right, score, reasons } = pair;
  const { answer, failed } = useAsked(`sides ${left.id} ${right.id}`, () => sides(left.id, right.id));
  return (
    <section aria-label={`${left.name} / ${right.name}`}>
      <p>
        {t("panel.score", { n: score.toFixed(2) })} ·{" "}
        {reasons.map((reason) => t(`likeness.${reason}` as MessageKey)).join("; ")}
      </p>
      {failed && <p class="trouble">{failed}</p>}
      <div class="columns">
        {answer?.left && <Side profile={answer.left} other={answer.right} />}
        {answer?.right && <Side profile={answer.right} other={answer.left} />}
      </div>
    </section>
  );
}

const FACTS = 8;

/** One of two: what it is, and its relationships. What both say differently speaks against. */
function Side({ profile, other }: { readonly profile: Profile; readonly other: Profile | null }) {
  const { answer, failed } = useAsked(`facts ${profile.id}`, async () => {
    const groups = await groupCounts(profile.id, profile.kind);
    const pages = await Promise.all(
      groups.map(async (group) => ({ group, ...(await relationsOf(profile.id, group, FACTS)) })),
    );
    return pages;
  });
  const others = new Map(other ? attributeWords(other) : []);
  return (
    <div class="side">
      <h2>
        <EntityLink entity={profile} /> <span class="kind">{kindWord(profile.kind)}</span>
      </h2>
      {profile.aliases.length > 0 && (
        <p class="line">
          {t("panel.aliases")}: {profile.aliases.join("、")}
        </p>
      )}
      <dl>
        {attributeWords(profile).map(([name, value]) => (
          <div key={name} class={others.has(name) && others.get(name) !== value ? "against" : undefined}>
            <dt>{t(name)}</dt>
            <dd>
              {value}
              {others.has(name) && others.get(name) !== value && <span class="line"> · {t("review.against")}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {failed && <p class="trouble">{failed}</p>}
      {answer?.map(({ group, facts, total }) => (
        <div key={`${group.predicate} ${group.direction}`}>
          <h3>
            {groupWord(group)} <span class="count">{total}</span>
          </h3>
          <ul>
            {facts.map(({ relation, other }) => (
              <li key={relation.key}>
                {other.name}{" "}
                <span class="line">{[relationWord(relation), whenWord(relation)].filter(Boolean).join(" · ")}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <h3>{t("report.sources")}</h3>
      <ul>
        {profile.documents.edges.map(({ node }) => (
          <li key={node.id}>
            {node.title ?? node.source}{" "}
            <span class="line">{[node.site, node.published].filter(Boolean).join(" · ")}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
