import { lastWords } from "../model/judgement.ts";
import type { Standing } from "./ledger.ts";

/**
 * Why a judgement cannot stand beside others: the chain of those that say the opposite, in words; undefined where it can.
 * Pure.
 * @param standing   judgements that stand
 */
export function contradiction(given: Standing, standing: readonly Standing[]): string | undefined {
  const others = lastWords([...standing, given]).filter((ruling) => ruling !== given);
  const same = others.filter(({ verdict }) => verdict === "SAME");
  if (given.verdict === "DIFFERENT") {
    const chain = chainBetween(given.left.id, given.right.id, same);
    return chain && inWords(chain);
  }
  if (given.verdict !== "SAME") return undefined;
  const joined = [...same, given];
  for (const different of others.filter(({ verdict }) => verdict === "DIFFERENT")) {
    const chain = chainBetween(different.left.id, different.right.id, joined);
    if (chain?.includes(given)) return inWords([...chain.filter((ruling) => ruling !== given), different]);
  }
  return undefined;
}

/** A shortest chain of judgements from one source entity to another. */
function chainBetween(from: string, to: string, same: readonly Standing[]): Standing[] | undefined {
  const reached = new Map<string, Standing[]>([[from, []]]);
  for (const [id, chain] of reached) {
    if (id === to) return chain;
    for (const ruling of same) {
      const next = ruling.left.id === id ? ruling.right.id : ruling.right.id === id ? ruling.left.id : undefined;
      if (next !== undefined && !reached.has(next)) reached.set(next, [...chain, ruling]);
    }
  }
  return undefined;
}

const inWords = (chain: readonly Standing[]): string =>
  chain
    .map(({ id, verdict, left, right }) => `${left.name} (${left.id}) ${verdict} ${right.name} (${right.id}) [${id}]`)
    .join(", ");
