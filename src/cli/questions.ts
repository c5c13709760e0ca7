/** A question to try: in words, in GraphQL, and how its answer reads in one line. */
export interface Question {
  readonly asks: string;
  readonly query: string;
  /** The answer in a line; undefined where there is none, as with documents other than the seeds. */
  answer(data: Json): string | undefined;
}
/** Data of a GraphQL answer. */
export type Json = { readonly [key: string]: Json } & readonly Json[] & string & number & null;

const names = (edges: readonly Json[] | undefined, detail: (edge: Json) => string | undefined): string | undefined => {
  const parts = (edges ?? []).map((edge) => {
    const more = detail(edge);
    return more ? `${edge["node"]?.["name"]} (${more})` : String(edge["node"]?.["name"]);
  });
  return parts.length > 0 ? parts.join(", ") : undefined;
};

/** A body's name, and that it is none where a brand stands in its place. */
const bodyOf = ({ name, hijacked }: Json): string =>
  hijacked ? `${name} [a brand in the place of the body's name]` : String(name);

/** Questions over `seeds/`, each of another shape: a body's members, an event's people, a person's posts with the sentence. */
export const QUESTIONS: readonly Question[] = [
  {
    asks: "Who leads 京津冀汽车产业园区产教联合体?",
    query: `{ consortium(name: "京津冀汽车产业园区产教联合体") { members(roles: [LEAD]) { edges { role node { name } } } } }`,
    answer: (data) => names(data["consortium"]?.["members"]?.["edges"], (edge) => edge["role"]),
  },
  {
    asks: "Who unveiled 上海国际汽车城产教联合体, and what are they?",
    query: `{ consortium(name: "上海国际汽车城产教联合体") { events { edges { node { participants(as: [UNVEILED]) { edges { node {
     name ... on Person { posts(first: 1) { edges { title node { name hijacked } } } } } } } } } } } }`,
    answer: (data) => {
      const events: readonly Json[] = data["consortium"]?.["events"]?.["edges"] ?? [];
      const people = events.flatMap((event) => event["node"]!["participants"]!["edges"] as readonly Json[]);
      return names(people, (edge) => {
        const post = edge["node"]!["posts"]?.["edges"]?.[0];
        return post && `${bodyOf(post["node"]!)} ${post["title"]}`;
      });
    },
  },
  {
    asks: "Which sentence says what 孙真荣 is?",
    query: `{ person(name: "孙真荣") { posts { edges { title node { name } evidence(first: 1) { quote document { source } } } } } }`,
    answer: (data) =>
      names(data["person"]?.["posts"]?.["edges"], (edge) => {
        const evidence = edge["evidence"]?.[0];
        return `${edge["title"]}: 「${evidence?.["quote"]}」, ${evidence?.["document"]?.["source"]}`;
      }),
  },
];
