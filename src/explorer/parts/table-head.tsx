import { t, type MessageKey } from "../messages/index.ts";

interface TableHeadProps {
  readonly columns: readonly MessageKey[];
  /** Those of them that hold numbers: their names stand above the last digit, too. */
  readonly numbers?: readonly MessageKey[];
}

/** The head of a table: one column for each name. */
export const TableHead = ({ columns, numbers = [] }: TableHeadProps) => (
  <thead>
    <tr>
      {columns.map((key) => (
        <th key={key} scope="col" class={numbers.includes(key) ? "number" : undefined}>
          {t(key)}
        </th>
      ))}
    </tr>
  </thead>
);
