import type { ComponentType } from "preact";
import type { MessageKey } from "../messages/index.ts";

/** A page beside the others, in the order of the navigation. */
export interface Page {
  /** In the address: `#/name?…`; the graph has none. */
  readonly name: string;
  /** What the navigation calls it. */
  readonly title: MessageKey;
  /** Its component, fetched when it is opened. `rest` is what the address says behind the name: the page's own parameters. */
  readonly load: () => Promise<ComponentType<{ readonly rest: string }>>;
}

/*
 * To add a page: write `src/explorer/pages/<name>.tsx` that exports its component, add it here, and its words to both tables of
 * src/explorer/messages/. Its questions go to src/explorer/fetch/, each made with `question`, so that the test holds them against
 * schema.graphql. `open(name, rest)` of src/explorer/address.ts changes its parameters; `show` of src/explorer/actions.ts
 * brings entities into the picture.
 */
export const pages = [
  { name: "graph", title: "page.graph", load: async () => (await import("./graph.tsx")).GraphPage },
  { name: "statistics", title: "page.statistics", load: async () => (await import("./statistics.tsx")).StatisticsPage },
  { name: "compare", title: "page.compare", load: async () => (await import("./compare.tsx")).ComparePage },
  { name: "report", title: "page.report", load: async () => (await import("./report.tsx")).ReportPage },
  { name: "bring", title: "page.bring", load: async () => (await import("./bring.tsx")).BringPage },
  { name: "review", title: "page.review", load: async () => (await import("./review.tsx")).ReviewPage },
] as const satisfies readonly Page[];
export type PageName = (typeof pages)[number]["name"];
