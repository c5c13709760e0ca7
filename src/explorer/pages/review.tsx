import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { candidate, CANDIDATE_KINDS, judge, undoJudgement, type CandidateKind, type Verdict } from "../fetch/review.ts";
import { t } from "../messages/index.ts";
import { opened } from "../panel/open-document.ts";
import { useAsked } from "../parts/asked.ts";
import { TokenBox } from "../parts/token-box.tsx";
import { PairView } from "../review/pair.tsx";
import { busy } from "../state.ts";
import { token } from "../token.ts";

const KEYS: Readonly<Record<string, Verdict>> = { s: "SAME", d: "DIFFERENT", u: "UNSURE" };
const VERDICTS = Object.entries(KEYS);

/** Pairs that may be one, one after the other, to be judged by buttons or keys. */
export function ReviewPage() {
  const [kind, setKind] = useState<CandidateKind>("PERSON");
  const [after, setAfter] = useState<string | null>(null);
  const [judged, setJudged] = useState<readonly string[]>([]);
  /** Pairs that were passed over since the first one was seen. */
  const [skipped, setSkipped] = useState(0);
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
    begin();
  };
  const begin = (): void => {
    setAfter(null);
    setSkipped(0);
  };
  const skip = (): void => {
    if (!found) return;
    setAfter(found.cursor);
    setSkipped(skipped + 1);
  };
  // Before the next key comes: what is pressed must mean what is seen.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const typing =
        event.target instanceof HTMLElement && event.target.matches("input:not([type=checkbox]), select, textarea");
      // Over an open document, keys are the document's.
      if (!byKeys || typing || opened.value || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "z") void undo();
      else if (event.key === "n") skip();
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
              begin();
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
      {answer && !found && skipped === 0 && <p>{t("review.none")}</p>}
      {answer && !found && skipped > 0 && (
        <p class="choices">
          {t("review.skipped", { n: skipped })}{" "}
          <button type="button" onClick={begin}>
            {t("review.again", { n: skipped })}
          </button>
        </p>
      )}
      {found && (
        <>
          <PairView pair={found.pair} />
          <p class="choices">
            {VERDICTS.map(([key, verdict]) => (
              <button key={verdict} type="button" disabled={!token.value} onClick={() => void say(verdict)}>
                {t(`verdict.${verdict}`)} <kbd>{key}</kbd>
              </button>
            ))}
            <button type="button" onClick={skip}>
              {t("review.skip")} <kbd>n</kbd>
            </button>
            <label>
              {t("review.why")}{" "}
              <input type="text" value={why} onInput={({ currentTarget }) => setWhy(currentTarget.value)} />
            </label>
            {!token.value && <span class="hint">{t("review.needsToken")}</span>}
          </p>
        </>
      )}
    </div>
  );
}
