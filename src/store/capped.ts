import type { Caps, Row, Table } from "./store.ts";

/** Takes the rows of an answer one by one, until there are enough of them or they are too large together. */
export class Capped {
  readonly #rows: Row[] = [];
  readonly #caps: Caps;
  #bytes = 0;
  #truncated: Table["truncated"] = false;

  constructor(caps: Caps) {
    this.#caps = caps;
  }

  /** Takes a row; false where it is one too many, and no more need be brought. */
  take(row: Row): boolean {
    const { maxRows, maxBytes = Infinity } = this.#caps;
    if (this.#rows.length === maxRows) this.#truncated = "rows";
    else if (maxBytes < Infinity && (this.#bytes += Buffer.byteLength(JSON.stringify(row))) > maxBytes)
      this.#truncated = "bytes";
    else this.#rows.push(row);
    return this.#truncated === false;
  }

  table(columns: readonly string[]): Table {
    return { columns, rows: this.#rows, truncated: this.#truncated };
  }
}
