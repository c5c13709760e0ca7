/** Connected components over strings; the result does not depend on the order of joining. */
export class Components {
  /** Each item by its number, its number, and the number of the item that it hangs on: itself where it stands for all. */
  readonly #items: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #parents: number[] = [];

  /** The member that stands for the component of `item`, the smallest one. What is new is added. */
  find(item: string): string {
    return this.#items[this.#rootOf(item)]!;
  }

  /** Puts both into one component. */
  join(a: string, b: string): void {
    const [one, other] = [this.#rootOf(a), this.#rootOf(b)];
    if (one === other) return;
    const isFirst = this.#items[one]! < this.#items[other]!;
    this.#parents[isFirst ? other : one] = isFirst ? one : other;
  }

  /** Members by component, in ascending order within each. */
  groups(): string[][] {
    const groups = Map.groupBy(this.#items, (item) => this.#rootOf(item));
    return [...groups.values()].map((members) => (members.length > 1 ? members.sort() : members));
  }

  #rootOf(item: string): number {
    const number = this.#numbers.get(item);
    if (number === undefined) {
      const fresh = this.#items.push(item) - 1;
      this.#numbers.set(item, fresh);
      this.#parents.push(fresh);
      return fresh;
    }
    const parents = this.#parents;
    let root = number;
    while (parents[root] !== root) root = parents[root]!;
    for (let at = number; at !== root;) {
      const next = parents[at]!;
      parents[at] = root;
      at = next;
    }
    return root;
  }
}
