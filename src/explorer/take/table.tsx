import type { Cell } from "../../export/graph.ts";
import { t } from "../messages/index.ts";
import { download, fileName } from "./download.ts";

interface TakeTableProps {
  /** What the table is, for the name of the file. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: () => readonly (readonly Cell[])[];
}

/** Two buttons below a table: all of its rows as CSV or JSON. */
export function TakeTable({ name, columns, rows }: TakeTableProps) {
  const take = async (form: "CSV" | "JSON"): Promise<void> => {
    const { csvTable, jsonTable } = await import("../../export/index.ts");
    const text = form === "CSV" ? csvTable(columns, rows()) : jsonTable(columns, rows());
    const type = form === "CSV" ? "text/csv;charset=utf-8" : "application/json";
    download(fileName(name, `.${form.toLowerCase()}`), new Blob([text], { type }));
  };
  return (
    <p class="take-table">
      {t("take.table")}{" "}
      {(["CSV", "JSON"] as const).map((form) => (
        <button
          key={form}
          type="button"
          aria-label={`${t("take.table")} ${form}: ${name}`}
          onClick={() => void take(form)}
        >
          {form}
        </button>
      ))}
    </p>
  );
}
