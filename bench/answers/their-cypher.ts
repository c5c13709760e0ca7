/**
 * What the other library has no operation for, as its users would write it for `@cypher`, and what the raw driver is asked:
 * the same question in one statement, returning only what is asked for.
 */
const TYPES = `HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF`;

/** By name and alias; as the GraphQL search, exact names go first, then aliases, beginnings, all that contain it. */
export const THEIR_SEARCH = `MATCH (e:Entity)
WHERE e.name CONTAINS $text OR any(alias IN e.aliases WHERE alias CONTAINS $text)
WITH e, CASE WHEN e.name = $text OR e.key = $text THEN 0
  WHEN $text IN e.aliases THEN 1
  WHEN e.name STARTS WITH $text OR any(alias IN e.aliases WHERE alias STARTS WITH $text) THEN 2
  ELSE 3 END AS rank
ORDER BY rank, size(e.name), e.name, e.id LIMIT 20
RETURN {id: e.id, name: e.name} AS found`;

export const THEIR_NEIGHBOURS = `MATCH (e:Entity {id: $id})-[r:${TYPES}]-(other:Entity)
WITH other, collect(type(r)) AS predicates
ORDER BY other.pinyin, other.id LIMIT 50
RETURN {id: other.id, name: other.name, predicates: predicates} AS found`;

export const SHORTEST = `MATCH (a:Entity {id: $from})
MATCH (b:Entity {id: $to})
MATCH p = shortestPath((a)-[:${TYPES}*..6]-(b))
RETURN {length: length(p), names: [n IN nodes(p) | n.name]} AS found`;

export const TYPE_DEFINITIONS = `
type Region @node { code: String! name: String! }
type MemberOf @relationshipProperties { role: String! }
type HoldsPost @relationshipProperties { title: String }
type TookPart @relationshipProperties { as: String }
type Event @node(labels: ["Entity", "Event"]) { id: String! name: String! date: String }
type Person @node(labels: ["Entity", "Person"]) {
  id: String! name: String! pinyin: String documents: Int
  events: [Event!]! @relationship(type: "TOOK_PART", direction: OUT, properties: "TookPart")
}
type Organization @node(labels: ["Entity", "Organization"]) {
  id: String! name: String! pinyin: String documents: Int
  posts: [Person!]! @relationship(type: "HOLDS_POST", direction: IN, properties: "HoldsPost")
  members: [Organization!]! @relationship(type: "MEMBER_OF", direction: IN, properties: "MemberOf")
  locatedIn: [Region!]! @relationship(type: "LOCATED_IN", direction: OUT)
}
type School @node(labels: ["School"]) {
  id: String! name: String! pinyin: String documents: Int
  locatedIn: [Region!]! @relationship(type: "LOCATED_IN", direction: OUT)
}
type Enterprise @node(labels: ["Enterprise"]) {
  id: String! name: String! pinyin: String documents: Int
  locatedIn: [Region!]! @relationship(type: "LOCATED_IN", direction: OUT)
}
type Found { id: String! name: String! }
type Neighbour { id: String! name: String! predicates: [String!]! }
type Chain { length: Int! names: [String!]! }
type Query {
  search(text: String!): [Found!]! @cypher(statement: """${THEIR_SEARCH}""", columnName: "found")
  neighbours(id: String!): [Neighbour!]! @cypher(statement: """${THEIR_NEIGHBOURS}""", columnName: "found")
  path(from: String!, to: String!): Chain @cypher(statement: """${SHORTEST}""", columnName: "found")
}
`;
