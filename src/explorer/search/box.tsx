import { useRef, useState } from "preact/hooks";
import { showAndChoose } from "../actions.ts";
import { open, page } from "../address.ts";
import { LONGEST_TEXT, search, type Hit } from "../fetch/search.ts";
import { t } from "../messages/index.ts";
import { busy } from "../state.ts";
import { byKind, Results } from "./results.tsx";

const SHOWN = 30;
const PAUSE_MS = 120;

interface Found {
  readonly text: string;
  readonly total: number;
  /** In the order shown: by kind. */
  readonly hits: readonly Hit[];
}

/** One box for all names. Keys: ↓ ↑ Home End walk, Enter takes, Escape closes and then empties. */
export function SearchBox() {
  const [text, setText] = useState("");
  const [found, setFound] = useState<Found>();
  const [active, setActive] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const asked = useRef<AbortController | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const ask = (next: string) => {
    asked.current?.abort();
    clearTimeout(timer.current);
    const wanted = next.trim();
    if (!wanted) return setFound(undefined);
    const isShown = found?.text === wanted;
    const controller = (asked.current = new AbortController());
    timer.current = setTimeout(() => {
      void busy(() => search(wanted, SHOWN, controller.signal)).then((result) => {
        if (!result || controller.signal.aborted) return;
        setFound({ text: wanted, total: result.totalCount, hits: byKind(result.edges) });
        // Who walks through the same hits already stays where they are.
        if (!isShown) setActive(-1);
      });
    }, PAUSE_MS);
  };
  const type = (next: string) => {
    setText(next);
    setOpen(true);
    ask(next);
  };
  const take = (hit: Hit) => {
    setOpen(false);
    setText("");
    setFound(undefined);
    if (page.value.name !== "graph") open("graph");
    void showAndChoose(hit.node.id);
  };
  // While the next answer is on its way, the keys must not take from the one before.
  const hits = (isOpen && found?.text === text.trim() && found.hits) || [];
  const walk = (event: KeyboardEvent) => {
    const last = hits.length - 1;
    const to = {
      ArrowDown: active < last ? active + 1 : 0,
      ArrowUp: active > 0 ? active - 1 : last,
      Home: 0,
      End: last,
    }[event.key];
    if (event.isComposing) return;
    if (to !== undefined && hits.length > 0 && (active >= 0 || event.key.startsWith("Arrow"))) {
      event.preventDefault();
      setActive(to);
      document.getElementById(`hit-${to}`)?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") {
      const hit = hits[active] ?? (hits.length === 1 ? hits[0] : undefined);
      if (hit) take(hit);
      else setOpen(true);
    } else if (event.key === "Escape") {
      if (isOpen && found) setOpen(false);
      else type("");
    }
  };
  const expanded = isOpen && found !== undefined;
  return (
    <div class="search" role="search">
      <input
        role="combobox"
        aria-label={t("search.label")}
        aria-autocomplete="list"
        aria-expanded={expanded}
        aria-controls="hits"
        aria-activedescendant={active >= 0 && expanded ? `hit-${active}` : undefined}
        placeholder={t("search.placeholder")}
        autocomplete="off"
        spellcheck={false}
        maxLength={LONGEST_TEXT}
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={walk}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      />
      {expanded && <Results {...found} active={active} take={take} />}
    </div>
  );
}
