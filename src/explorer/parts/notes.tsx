import { t, type MessageKey } from "../messages/index.ts";

/** A heading and what stands under it. */
export type Note = readonly [name: MessageKey, entries: readonly string[]];

/** Counts that a document states beside what was found, as sentences. */
export const countsNote = (
  counts: readonly { readonly of: string; readonly stated: number; readonly extracted: number }[],
): Note => [
  "document.counts",
  counts.map((count) => t("document.count", { ...count, of: t(`counted.${count.of}` as MessageKey) })),
];

/**
 * Lists that open, each with how many it has; empty ones are left out.
 * @param open the one that is open from the start
 */
export function Notes({ notes, open }: { readonly notes: readonly Note[]; readonly open?: MessageKey }) {
  return notes.map(
    ([name, entries]) =>
      entries.length > 0 && (
        <details key={name} open={name === open}>
          <summary>
            {t(name)} <span class="count">{entries.length}</span>
          </summary>
          <ul>
            {entries.map((entry, index) => (
              <li key={index}>{entry}</li>
            ))}
          </ul>
        </details>
      ),
  );
}
