import { Components } from "./components.ts";

/** Connected components in which certain pairs never meet: a join that would bring them together is not made. */
export class BoundComponents {
  readonly #components = new Components();
  readonly #apart: ReadonlyMap<string, ReadonlySet<string>>;
  /** Members of a component that must not meet somebody, by the member that stands for it. */
  readonly #wary = new Map<string, readonly string[]>();

  /** @param apart   for an item all that it must not meet; each pair both ways */
  constructor(apart: ReadonlyMap<string, ReadonlySet<string>>) {
    this.#apart = apart;
    for (const item of apart.keys()) this.#wary.set(this.#components.find(item), [item]);
  }

  find(item: string): string {
    return this.#components.find(item);
  }

  /** Whether two components hold a pair that must not meet. */
  areApart(a: string, b: string): boolean {
    const other = this.find(b);
    const wary = this.#wary.get(this.find(a)) ?? [];
    return wary.some((item) => [...this.#apart.get(item)!].some((enemy) => this.find(enemy) === other));
  }

  /** Puts both into one component unless that would bring together what must not meet; whether they are in one now. */
  join(a: string, b: string): boolean {
    if (this.#wary.size === 0) {
      this.#components.join(a, b);
      return true;
    }
    if (this.find(a) === this.find(b)) return true;
    if (this.areApart(a, b)) return false;
    const wary = [...(this.#wary.get(this.find(a)) ?? []), ...(this.#wary.get(this.find(b)) ?? [])];
    this.#components.join(a, b);
    if (wary.length > 0) this.#wary.set(this.find(a), wary);
    return true;
  }

  /** Joins `item` with the first of `heads` that it may meet; where there is none, it becomes one of them. */
  joinFirst(heads: string[], item: string): void {
    if (!heads.some((head) => this.join(head, item))) heads.push(item);
  }

  /** Members by component, in ascending order within each. */
  groups(): string[][] {
    return this.#components.groups();
  }
}
