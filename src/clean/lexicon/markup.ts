/** HTML element names that turn up in saved text; words only. */
export const TAGS =
  "a abbr article aside audio b big blockquote body br button center code dd details div dl dt em embed fieldset figcaption figure font " +
  "footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe image img input ins label legend li link main map mark meta nav noscript " +
  "object ol optgroup option p param pre q s script section select small source span strike strong style sub summary sup svg table tbody " +
  "td textarea tfoot th thead time title tr u ul video";
/** Entities by name. */
export const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  middot: "·",
  bull: "•",
  times: "×",
  copy: "©",
  reg: "®",
  laquo: "«",
  raquo: "»",
  zwnj: "",
  zwj: "",
  shy: "",
};
