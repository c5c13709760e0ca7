/** A text with its `{names}` filled in; `{n:document/documents}` is the one where `n` is 1, else the other. Pure. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)(?::([^}/]*)\/([^}]*))?\}/g, (whole, name: string, one?: string, other?: string) =>
    one === undefined ? String(values[name] ?? whole) : values[name] === 1 ? one : other!,
  );
