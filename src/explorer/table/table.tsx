import { TableHead } from "../parts/table-head.tsx";
import { useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import type { Cell } from "../../export/graph.ts";
import type { Entity, Relation } from "../graph/entities.ts";
import { t, type MessageKey } from "../messages/index.ts";
import { KindMark } from "../parts/kind-mark.tsx";
import { TakeTable } from "../take/table.tsx";
import { choice, choose, chooseAlso, chooseRelation, known, neighbours, seen } from "../state.ts";
import { kindWord, relationWord, whenWord } from "../words.ts";

/** What the picture shows, as two tables: each name opens the panel. */
export function Table() {
  const { entities, relations } = seen.value;
  return (
    <div class="tables">
      <Rows
        title="table.entities"
        choosing="table.chosen"
        columns={["table.name", "table.kind", "table.degree", "table.documents"]}
        items={entities.toSorted(byDegree)}
        cells={(entity: Entity) => [
          entity.name,
          kindWord(entity.kind),
          neighbours.value.get(entity.id)?.size ?? 0,
          entity.documentCount,
        ]}
        row={(entity: Entity) => (
          <tr key={entity.id} aria-selected={choice.value.entities.has(entity.id)}>
            <td>
              <input
                type="checkbox"
                aria-label={t("table.choose", { name: entity.name })}
                checked={choice.value.entities.has(entity.id)}
                onChange={() => chooseAlso(entity.id)}
              />
            </td>
            <th scope="row">
              <Name id={entity.id} />
            </th>
            <td>
              <KindMark kind={entity.kind} /> {kindWord(entity.kind)}
            </td>
            <td class="number">{neighbours.value.get(entity.id)?.size ?? 0}</td>
            <td class="number">{entity.documentCount}</td>
          </tr>
        )}
      />
      <Rows
        title="table.relations"
        columns={["table.from", "table.relation", "table.to", "table.when", "table.documents"]}
        items={relations}
        cells={(relation: Relation) => [
          known.nameOf(relation.subject),
          relationWord(relation),
          known.nameOf(relation.object),
          whenWord(relation),
          relation.documents,
        ]}
        row={(relation: Relation) => (
          <tr key={relation.key} aria-selected={choice.value.relation === relation.key}>
            <th scope="row">
              <Name id={relation.subject} />
            </th>
            <td>
              <button type="button" class="link" onClick={() => chooseRelation(relation.key)}>
                {relationWord(relation)}
              </button>
            </td>
            <td>
              <Name id={relation.object} />
            </td>
            <td>{whenWord(relation)}</td>
            <td class="number">{relation.documents}</td>
          </tr>
        )}
      />
    </div>
  );
}

const Name = ({ id }: { readonly id: string }) => (
  <button type="button" class="link" onClick={() => choose(id)}>
    {known.nameOf(id)}
  </button>
);

const byDegree = (one: Entity, other: Entity): number =>
  (neighbours.value.get(other.id)?.size ?? 0) - (neighbours.value.get(one.id)?.size ?? 0) ||
  (one.id < other.id ? -1 : 1);

const PAGE = 100;

interface RowsProps<Item> {
  readonly title: MessageKey;
  /** Head of a first column of boxes, which is not taken away. */
  readonly choosing?: MessageKey;
  readonly columns: readonly MessageKey[];
  readonly items: readonly Item[];
  readonly row: (item: Item) => ComponentChildren;
  /** The same row as values, to be taken away. */
  readonly cells: (item: Item) => readonly Cell[];
}

/** A table a page at a time: a large one would take seconds to draw and long to walk. */
function Rows<Item>({ title, choosing, columns, items, row, cells }: RowsProps<Item>) {
  const [page, setPage] = useState(0);
  const last = Math.max(0, Math.ceil(items.length / PAGE) - 1);
  const from = Math.min(page, last) * PAGE;
  const part = items.slice(from, from + PAGE);
  return (
    <section aria-label={t(title)}>
      <h2>
        {t(title)} <span class="count">{items.length}</span>
      </h2>
      <table>
        <TableHead
          columns={choosing ? [choosing, ...columns] : columns}
          numbers={["table.degree", "table.documents"]}
        />
        <tbody>{part.map(row)}</tbody>
      </table>
      <TakeTable name={t(title)} columns={columns.map((column) => t(column))} rows={() => items.map(cells)} />
      {last > 0 && (
        <p class="pager">
          <button type="button" disabled={from === 0} onClick={() => setPage(Math.min(page, last) - 1)}>
            {t("table.previous")}
          </button>
          {t("table.page", { from: from + 1, to: from + part.length, total: items.length })}
          <button type="button" disabled={page >= last} onClick={() => setPage(page + 1)}>
            {t("table.next")}
          </button>
        </p>
      )}
    </section>
  );
}
