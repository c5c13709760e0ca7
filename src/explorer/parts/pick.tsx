import { useRef, useState } from "preact/hooks";
import type { Kind } from "../../model/ontology.ts";
import { LONGEST_TEXT, search } from "../fetch/search.ts";
import type { Entity } from "../graph/entities.ts";
import { t } from "../messages/index.ts";
import { busy } from "../state.ts";
import { kindWord } from "../words.ts";
import { KindMark } from "./kind-mark.tsx";

const SHOWN = 8;
const PAUSE_MS = 150;

interface PickProps {
  readonly label: string;
  /** Only of these kinds; any where absent. */
  readonly kinds?: readonly Kind[];
  readonly take: (entity: Entity) => void;
}

/** A box for a name and buttons for what bears it: to choose an entity on a page of its own. */
export function Pick({ label, kinds, take }: PickProps) {
  const [found, setFound] = useState<readonly Entity[]>();
  const [more, setMore] = useState(0);
  const box = useRef<HTMLInputElement>(null);
  const asked = useRef<AbortController | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const ask = (text: string) => {
    asked.current?.abort();
    clearTimeout(timer.current);
    if (!text.trim()) return setFound(undefined);
    const { signal } = (asked.current = new AbortController());
    timer.current = setTimeout(async () => {
      const answer = await busy(() => search(text.trim(), SHOWN, signal, kinds));
      if (!answer || signal.aborted) return;
      setFound(answer.edges.map(({ node }) => node));
      setMore(answer.totalCount - answer.edges.length);
    }, PAUSE_MS);
  };
  return (
    <div class="pick">
      <label>
        {label}{" "}
        <input
          ref={box}
          type="text"
          autocomplete="off"
          maxLength={LONGEST_TEXT}
          placeholder={t("search.placeholder")}
          onInput={(event) => ask(event.currentTarget.value)}
        />
      </label>
      <span role="status">
        {found?.length === 0 &&
          t(kinds ? "pick.none" : "search.none", {
            text: box.current?.value ?? "",
            kinds: (kinds ?? []).map(kindWord).join("、"),
          })}
      </span>
      {found && found.length > 0 && (
        <ul>
          {found.map((entity) => (
            <li key={entity.id}>
              <button
                type="button"
                class="link"
                onClick={() => {
                  setFound(undefined);
                  box.current!.value = "";
                  take(entity);
                }}
              >
                <KindMark kind={entity.kind} /> {entity.name} <span class="kind">{kindWord(entity.kind)}</span>
              </button>
            </li>
          ))}
          {more > 0 && <li class="hint">{t("search.more", { n: more })}</li>}
        </ul>
      )}
    </div>
  );
}
