import type { Cell } from "../../export/graph.ts";
import { t, type MessageKey } from "../messages/index.ts";
import { TakeTable } from "../take/table.tsx";

interface RestProps {
  readonly name: string;
  readonly total: number;
  readonly columns: readonly MessageKey[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What stands below a table or list: how many there are beside those shown, and the table to be taken away. */
export const Rest = ({ name, total, columns, rows }: RestProps) => (
  <>
    {rows.length < total && <p class="hint">{t("report.more", { shown: rows.length, total })}</p>}
    <div class="no-print">
      <TakeTable name={name} columns={columns.map((column) => t(column))} rows={() => rows} />
    </div>
  </>
);
