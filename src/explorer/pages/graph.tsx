import { asTable, choice, isGraphEmpty, seen, view } from "../state.ts";
import { begin } from "../actions.ts";
import { t } from "../messages/index.ts";
import { Panel } from "../panel/panel.tsx";
import { Canvas } from "../picture/canvas.tsx";
import { Legend } from "../picture/legend.tsx";
import { Tools } from "../picture/tools.tsx";
import { Take } from "../take/take.tsx";
import { Table } from "../table/table.tsx";
import { working } from "../state.ts";

/** The graph: the picture or the table that says the same, and what is known of what is chosen. */
export function GraphPage() {
  const { entities } = seen.value;
  const isChosen = choice.value.entities.size > 0 || choice.value.relation !== undefined;
  return (
    <div class={`graph ${isChosen ? "with-panel" : ""}`}>
      <div class="stage">
        <Tools />
        <div class="seen">
          <Legend />
          {asTable.value ? <Table /> : <Canvas />}
          {entities.length === 0 && working.value === 0 && <Nothing />}
        </div>
      </div>
      <Panel />
      <Take />
    </div>
  );
}

/** Why there is nothing to be seen, and what to do. */
function Nothing() {
  if (view.value.shown.size > 0) return <p class="nothing">{t("empty.filtered")}</p>;
  if (isGraphEmpty.value) return <p class="nothing">{t("empty.graph")}</p>;
  return (
    <div class="nothing">
      <p>{t("empty.picture")}</p>
      <button type="button" onClick={() => void begin()}>
        {t("empty.overview")}
      </button>
    </div>
  );
}
