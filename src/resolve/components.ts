/** Connected components over strings; the result does not depend on the order of joining. */
export class Components {
  readonly #parent = new Map<string, string>();

  /** The member that stands for the component of `item`, which is added where it is new. */
  find(item: string): string {
    let root = item;
    for (let next = this.#parent.get(root); next !== undefined && next !== root; next = this.#parent.get(root)) {
      root = next;
    }
    for (let at = item; at !== root;) {
      const next = this.#parent.get(at) ?? root;
      this.#parent.set(at, root);
      at = next;
    }
    if (!this.#parent.has(root)) this.#parent.set(root, root);
    return root;
  }

  /** Puts both into one component; the smaller root stands for it. */
  join(a: string, b: string): void {
    const [first, second] = [this.find(a), this.find(b)].sort() as [string, string];
    this.#parent.set(second, first);
  }

  /** Members by component, both in ascending order. */
  groups(): string[][] {
    const items = [...this.#parent.keys()].sort();
    return [...Map.groupBy(items, (item) => this.find(item)).values()];
  }
}
