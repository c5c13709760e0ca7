import { useRef, useState } from "preact/hooks";
import type { Kind } from "../../model/ontology.ts";
import { search } from "../fetch/search.ts";
import type { Entity } from "../graph/entities.ts";
import { t } from "../messages/index.ts";
import { busy } from "../state.ts";
import { kindWord } from "../words.ts";
import { KindMark } from "./kind-mark.tsx";

const ASKED = 60;
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
  const box = useRef<HTMLInputElement>(null);
  const asked = useRef<AbortController | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const ask = (text: string) => {
    asked.current?.abort();
    clearTimeout(timer.current);
    if (!text.trim()) return setFound(undefined);
    const { signal } = (asked.current = new AbortController());
    timer.current = setTimeout(async () => {
      const answer = await busy(() => search(text.trim(), ASKED, signal));
      if (!answer || signal.aborted) return;
      const nodes = answer.edges.map(({ node }) => node);
      setFound(nodes.filter(({ kind }) => kinds === undefined || kinds.includes(kind)).slice(0, SHOWN));
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
          placeholder={t("search.placeholder")}
          onInput={(event) => ask(event.currentTarget.value)}
        />
      </label>
      <span role="status">{found?.length === 0 && t("search.none", { text: box.current?.value ?? "" })}</span>
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
        </ul>
      )}
    </div>
  );
}
