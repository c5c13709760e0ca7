import { SHORTEST, THEIR_NEIGHBOURS, THEIR_SEARCH } from "./their-cypher.ts";

type Variables = Readonly<Record<string, string>>;
/** Anything that GraphQL or the driver answers. */
// oxlint-disable-next-line typescript/no-explicit-any
type Answer = any;

/** One question, asked of the three: each with what brings its answer into one form, to be compared. */
export interface Operation {
  readonly name: string;
  /** Lists what may be asked; several at once so that hardly anything comes twice. */
  readonly samples: string;
  readonly ours: { readonly query: string; readonly form: (data: Answer) => unknown };
  readonly theirs: { readonly query: string; readonly form: (data: Answer) => unknown };
  readonly raw: { readonly text: string; readonly form: (rows: readonly Answer[]) => unknown };
  readonly variables?: (sample: Variables) => Variables;
}

const byId = (a: Answer, b: Answer): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
const sorted = (items: readonly Answer[]): Answer[] => items.toSorted(byId);
const edges = (connection: Answer): Answer[] => connection.edges.map((edge: Answer) => edge);

const ORGANIZATIONS = `MATCH (n:Organization) WHERE n.documents > 1 WITH n ORDER BY n.id WHERE n.id > 'e_A'
  RETURN n.id AS id LIMIT 200`;
const CONSORTIA = `MATCH (n:Consortium)<-[:MEMBER_OF]-(m) WITH n, count(m) AS members WHERE members > 4 AND members < 80
  RETURN n.id AS id ORDER BY id LIMIT 200`;
const PROVINCES = `MATCH (n:Region) WHERE n.code ENDS WITH '0000' RETURN n.code AS code, left(n.code, 2) AS prefix ORDER BY code`;

/** The eight operations of the figures. */
export const OPERATIONS: readonly Operation[] = [
  {
    name: "node by id",
    samples: ORGANIZATIONS,
    ours: {
      query: `query ($id: ID!) { node(id: $id) { id ... on Organization { name pinyin documentCount } } }`,
      form: ({ node }) => [node.id, node.name, node.pinyin, node.documentCount],
    },
    theirs: {
      query: `query ($id: String!) { organizations(where: { id: { eq: $id } }) { id name pinyin documents } }`,
      form: ({ organizations: [node] }) => [node.id, node.name, node.pinyin, node.documents],
    },
    raw: {
      text: `MATCH (n:Entity {id: $id}) RETURN n.id AS id, n.name AS name, n.pinyin AS pinyin, n.documents AS documents`,
      form: ([node]) => [node.id, node.name, node.pinyin, node.documents],
    },
  },
  {
    name: "list with filter",
    samples: PROVINCES,
    ours: {
      query: `query ($code: String!) { organizations(where: { region: $code, kinds: [School] }, first: 20) {
        edges { node { id name documentCount } } } }`,
      form: ({ organizations }) => edges(organizations).map(({ node }) => [node.id, node.name, node.documentCount]),
    },
    theirs: {
      query: `query ($prefix: String!) { schools(where: { locatedIn: { some: { code: { startsWith: $prefix } } } },
        sort: [{ pinyin: ASC }, { id: ASC }], limit: 20) { id name documents } }`,
      form: ({ schools }) => schools.map((node: Answer) => [node.id, node.name, node.documents]),
    },
    raw: {
      text: `MATCH (region:Region) WHERE region.code STARTS WITH $prefix
        MATCH (region)<-[:LOCATED_IN]-(n:School)
        WITH n ORDER BY n.pinyin, n.id LIMIT 20
        RETURN n.id AS id, n.name AS name, n.documents AS documents`,
      form: (rows) => rows.map((node) => [node.id, node.name, node.documents]),
    },
  },
  {
    name: "two-level connection",
    samples: CONSORTIA,
    ours: {
      query: `query ($id: ID!) { consortium(id: $id) { name members(first: 100) {
        edges { role node { id name posts(first: 100) { edges { title node { id name } } } } } } } }`,
      form: ({ consortium }) =>
        sorted(
          edges(consortium.members).map(({ role, node }) => [
            role,
            node.id,
            node.name,
            sorted(edges(node.posts).map(({ title, node: person }) => [title, person.id, person.name])),
          ]),
        ),
    },
    theirs: {
      query: `query ($id: String!) { organizations(where: { id: { eq: $id } }) { name membersConnection {
        edges { properties { role } node { id name postsConnection {
          edges { properties { title } node { id name } } } } } } } }`,
      form: ({ organizations: [consortium] }) =>
        sorted(
          edges(consortium.membersConnection).map(({ properties, node }) => [
            properties.role,
            node.id,
            node.name,
            sorted(edges(node.postsConnection).map((post) => [post.properties.title, post.node.id, post.node.name])),
          ]),
        ),
    },
    raw: {
      text: `MATCH (c:Entity {id: $id})
        RETURN c.name AS name, [(c)<-[m:MEMBER_OF]-(body:Entity) | {role: m.role, id: body.id, name: body.name,
          posts: [(body)<-[p:HOLDS_POST]-(person:Entity) | {title: p.title, id: person.id, name: person.name}]}] AS members`,
      form: ([{ members }]) =>
        sorted(
          members.map((body: Answer) => [
            body.role,
            body.id,
            body.name,
            sorted(body.posts.map((post: Answer) => [post.title, post.id, post.name])),
          ]),
        ),
    },
  },
  {
    name: "three-level connection",
    samples: CONSORTIA,
    ours: {
      query: `query ($id: ID!) { consortium(id: $id) { name members(first: 80) { edges { role node { id name
        posts(first: 20) { edges { title node { id name events(first: 14) {
          edges { as node { id name date } } } } } } } } } } }`,
      form: ({ consortium }) =>
        sorted(
          edges(consortium.members).map(({ role, node }) => [
            role,
            node.id,
            node.name,
            sorted(
              edges(node.posts).map(({ title, node: person }) => [
                title,
                person.id,
                person.name,
                sorted(
                  edges(person.events).map((event) => [event.as, event.node.id, event.node.name, event.node.date]),
                ),
              ]),
            ),
          ]),
        ),
    },
    theirs: {
      query: `query ($id: String!) { organizations(where: { id: { eq: $id } }) { name membersConnection {
        edges { properties { role } node { id name postsConnection {
          edges { properties { title } node { id name eventsConnection {
            edges { properties { as } node { id name date } } } } } } } } } } }`,
      form: ({ organizations: [consortium] }) =>
        sorted(
          edges(consortium.membersConnection).map(({ properties, node }) => [
            properties.role,
            node.id,
            node.name,
            sorted(
              edges(node.postsConnection).map((post) => [
                post.properties.title,
                post.node.id,
                post.node.name,
                sorted(
                  edges(post.node.eventsConnection).map((event) => [
                    event.properties.as,
                    event.node.id,
                    event.node.name,
                    event.node.date,
                  ]),
                ),
              ]),
            ),
          ]),
        ),
    },
    raw: {
      text: `MATCH (c:Entity {id: $id})
        RETURN c.name AS name, [(c)<-[m:MEMBER_OF]-(body:Entity) | {role: m.role, id: body.id, name: body.name,
          posts: [(body)<-[p:HOLDS_POST]-(person:Entity) | {title: p.title, id: person.id, name: person.name,
            events: [(person)-[t:TOOK_PART]->(event:Event) | {as: t.\`as\`, id: event.id, name: event.name,
              date: event.date}]}]}] AS members`,
      form: ([{ members }]) =>
        sorted(
          members.map((body: Answer) => [
            body.role,
            body.id,
            body.name,
            sorted(
              body.posts.map((post: Answer) => [
                post.title,
                post.id,
                post.name,
                sorted(post.events.map((event: Answer) => [event.as, event.id, event.name, event.date ?? null])),
              ]),
            ),
          ]),
        ),
    },
  },
  {
    name: "count with filter",
    samples: PROVINCES,
    ours: {
      query: `query ($code: String!) { organizations(where: { region: $code, kinds: [Enterprise] }) { totalCount } }`,
      form: ({ organizations }) => organizations.totalCount,
    },
    theirs: {
      query: `query ($prefix: String!) { enterprisesConnection(
        where: { locatedIn: { some: { code: { startsWith: $prefix } } } }) { aggregate { count { nodes } } } }`,
      form: ({ enterprisesConnection }) => enterprisesConnection.aggregate.count.nodes,
    },
    raw: {
      text: `MATCH (region:Region) WHERE region.code STARTS WITH $prefix
        MATCH (region)<-[:LOCATED_IN]-(n:Enterprise) RETURN count(n) AS n`,
      form: ([{ n }]) => n,
    },
  },
  {
    name: "search",
    samples: `MATCH (n:Organization) WHERE size(n.name) > 5 WITH n ORDER BY n.id LIMIT 200 RETURN substring(n.name, 2, 3) AS text`,
    ours: {
      query: `query ($text: String!) { search(text: $text, first: 20) { edges { node { id name } } } }`,
      form: ({ search }) => edges(search).map(({ node }) => [node.id, node.name]),
    },
    theirs: {
      query: `query ($text: String!) { search(text: $text) { id name } }`,
      form: ({ search }) => search.map((node: Answer) => [node.id, node.name]),
    },
    raw: {
      text: THEIR_SEARCH,
      form: (rows) => rows.map(({ found }) => [found.id, found.name]),
    },
  },
  {
    name: "neighbourhood",
    samples: ORGANIZATIONS,
    ours: {
      query: `query ($id: ID!) { neighbours(id: $id, first: 50) { edges { node { id name } relations { predicate } } } }`,
      form: ({ neighbours }) =>
        edges(neighbours).map(({ node, relations }) => [
          node.id,
          node.name,
          relations.map(({ predicate }: Answer) => predicate).sort(),
        ]),
    },
    theirs: {
      query: `query ($id: String!) { neighbours(id: $id) { id name predicates } }`,
      form: ({ neighbours }) => neighbours.map((node: Answer) => [node.id, node.name, node.predicates.toSorted()]),
    },
    raw: {
      text: THEIR_NEIGHBOURS,
      form: (rows) => rows.map(({ found }) => [found.id, found.name, found.predicates.toSorted()]),
    },
  },
  {
    name: "shortest path",
    samples: `MATCH (n:Person) WITH n ORDER BY n.id LIMIT 400 WITH collect(n.id) AS ids
      UNWIND range(0, 199) AS at RETURN ids[at] AS \`from\`, ids[399 - at] AS \`to\``,
    ours: {
      query: `query ($from: ID!, $to: ID!) { path(from: $from, to: $to, maxLength: 6) { length nodes { name } } }`,
      form: ({ path }) => path.length ?? null,
    },
    theirs: {
      query: `query ($from: String!, $to: String!) { path(from: $from, to: $to) { length names } }`,
      form: ({ path }) => path?.length ?? null,
    },
    raw: { text: SHORTEST, form: ([row]) => row?.found.length ?? null },
  },
];
