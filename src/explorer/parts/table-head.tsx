import { t, type MessageKey } from "../messages/index.ts";

/** The head of a table: one column for each name. */
export const TableHead = ({ columns }: { readonly columns: readonly MessageKey[] }) => (
  <thead>
    <tr>
      {columns.map((key) => (
        <th key={key} scope="col">
          {t(key)}
        </th>
      ))}
    </tr>
  </thead>
);
