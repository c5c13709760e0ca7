import { useEffect } from "preact/hooks";
import { COLOURS, EMPTY, SIZES, unhide } from "../graph/view.ts";
import { t, type MessageKey } from "../messages/index.ts";
import * as state from "../state.ts";
import { isTaking } from "../take/open.ts";
import { current } from "./current.ts";
import { LARGE } from "./picture.ts";

const AGAIN_MS = 4_000;

/** What can be done to the picture. */
export function Tools() {
  const { hidden, only, sizeBy, colourBy } = state.view.value;
  useEffect(() => {
    addEventListener("keydown", undoByKey);
    return () => removeEventListener("keydown", undoByKey);
  }, []);
  return (
    <div class="tools" role="toolbar" aria-label={t("tool.group")}>
      <span class="set">
        <Tool name="tool.undo" sign="↶" off={!state.canUndo.value} act={state.undo} />
        <Tool name="tool.redo" sign="↷" off={!state.canRedo.value} act={state.redo} />
      </span>
      <span class="set">
        <button type="button" aria-pressed={!state.asTable.value} onClick={() => (state.asTable.value = false)}>
          {t("picture.asPicture")}
        </button>
        <button type="button" aria-pressed={state.asTable.value} onClick={() => (state.asTable.value = true)}>
          {t("picture.asTable")}
        </button>
      </span>
      <span class="set">
        <Tool name="tool.zoomIn" sign="+" off={!current.value} act={() => current.value?.zoom("in")} />
        <Tool name="tool.zoomOut" sign="−" off={!current.value} act={() => current.value?.zoom("out")} />
        <Tool name="tool.fit" sign="⤢" off={!current.value} act={() => current.value?.zoom("fit")} />
        <Tool name="tool.layout" sign="⟳" off={!current.value} act={() => current.value?.layOut(AGAIN_MS)} />
      </span>
      <span class="set">
        <label>
          {t("tool.size")}{" "}
          <select
            value={sizeBy}
            onChange={({ currentTarget: { selectedIndex } }) =>
              state.change((view) => ({ ...view, sizeBy: SIZES[selectedIndex]! }))
            }
          >
            {SIZES.map((size) => (
              <option key={size} value={size}>
                {t(`size.${size}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t("tool.colour")}{" "}
          <select
            value={colourBy}
            onChange={({ currentTarget: { selectedIndex } }) =>
              state.change((view) => ({ ...view, colourBy: COLOURS[selectedIndex]! }))
            }
          >
            {COLOURS.map((colour) => (
              <option key={colour} value={colour}>
                {t(`colour.${colour}`)}
              </option>
            ))}
          </select>
        </label>
      </span>
      <span class="set">
        {only && <Wide name="tool.all" act={() => state.change((view) => ({ ...view, only: undefined }))} />}
        {hidden.size > 0 && (
          <button type="button" onClick={() => state.change(unhide)}>
            {t("tool.unhide", { n: hidden.size })}
          </button>
        )}
        {state.seen.value.relations.length > LARGE && <span class="hint">{t("picture.large")}</span>}
        <Wide name="tool.take" act={() => (isTaking.value = true)} />
        <Wide name="tool.clear" act={() => state.change(({ sizeBy, colourBy }) => ({ ...EMPTY, sizeBy, colourBy }))} />
      </span>
    </div>
  );
}

/** Ctrl+Z takes back, Ctrl+Shift+Z and Ctrl+Y do again, as everywhere; within a box for text they are the box's. */
function undoByKey(event: KeyboardEvent): void {
  const isTyping = event.target instanceof HTMLElement && event.target.matches("input:not([type=checkbox]), textarea");
  if (isTyping || event.altKey || !(event.ctrlKey || event.metaKey)) return;
  const key = event.key.toLowerCase();
  if (key !== "z" && key !== "y") return;
  event.preventDefault();
  if (key === "y" || event.shiftKey) state.redo();
  else state.undo();
}

interface ToolProps {
  readonly name: MessageKey;
  readonly act: () => void;
}

function Tool({ name, sign, off, act }: ToolProps & { readonly sign: string; readonly off: boolean }) {
  return (
    <button type="button" class="sign" aria-label={t(name)} title={t(name)} disabled={off} onClick={act}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}

const Wide = ({ name, act }: ToolProps) => (
  <button type="button" onClick={act}>
    {t(name)}
  </button>
);
