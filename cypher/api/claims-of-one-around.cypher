// The same of single entities: what is said of a body that can be so once only, and of the bodies in which an entity has a
// post or role?
// parameters:
//   ids: list of strings — ids of entities
//   roles: list of strings — roles that one body has at a time
//   titles: list of strings — posts that one person holds at a time, each as kind of body and title
//   counts: list of strings — what is counted once a day
// example: {"ids": ["@entity:上海国际汽车城产教联合体"], "roles": ["CHAIR"], "titles": ["School 校长", "School 党委书记"], "counts": ["MEMBER", "ENTERPRISE"]}
// columns: id, bodies
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
CALL (entity) {
  WITH entity WHERE entity:Organization
  RETURN entity AS body
  UNION
  MATCH (entity)-[:HOLDS_POST|MEMBER_OF]->(body:Entity)
  RETURN body
}
CALL (body) {
  MATCH (body)<-[tie:MEMBER_OF|HOLDS_POST|ABOUT]-(other:Entity)
  WHERE tie.role IN $roles OR [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0] + ' ' + tie.title IN $titles
     OR (type(tie) = 'ABOUT' AND other.type = 'FOUNDING')
  MATCH (statement:Statement {edge: tie.key})-[:`IN`]->(document:Document)
  WITH tie, other, document, statement ORDER BY document.id, statement.id
  WITH tie, other, collect(DISTINCT document.witness) AS witnesses, collect(statement.quote) AS quotes
  ORDER BY tie.key
  RETURN collect({predicate: type(tie), fact: properties(tie), node: properties(other),
                  kind: [label IN labels(other) WHERE NOT label IN ['Entity', 'Organization']][0],
                  witnesses: witnesses, quotes: quotes}) AS ties
}
CALL (body) {
  MATCH (body)-[tie:STATES_COUNT]->(document:Document)
  WHERE tie.of IN $counts
  WITH tie, document ORDER BY tie.key
  RETURN collect({predicate: type(tie), fact: properties(tie), witnesses: [document.witness], quotes: [],
                  node: document {.id, .source, .title, .site, .published, .sha256, .extractor}}) AS numbers
}
WITH id, body, ties, numbers ORDER BY body.id
RETURN id, collect({body: properties(body), kind: [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0],
                    ties: ties, numbers: numbers}) AS bodies
