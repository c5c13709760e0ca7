// Who holds what a body has once only, when was it founded, and how many does it have: all that bodies are said of these,
// of which documents say more than one thing?
// parameters:
//   roles: list of strings — roles that one body has at a time
//   titles: list of strings — posts that one person holds at a time, each as kind of body and title
//   counts: list of strings — what is counted once a day
// example: {"roles": ["CHAIR"], "titles": ["School 校长", "School 党委书记"], "counts": ["MEMBER", "ENTERPRISE"]}
// columns: body, kind, ties, numbers
CALL () {
  MATCH (body:Organization)<-[tie:MEMBER_OF]-(:Entity)
  WHERE tie.role IN $roles
  WITH body, count(tie) AS ties WHERE ties > 1
  RETURN body
  UNION
  MATCH (body:Organization)<-[tie:HOLDS_POST]-(:Entity)
  WHERE [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0] + ' ' + tie.title IN $titles
  WITH body, tie.title AS title, count(tie) AS ties WHERE ties > 1
  RETURN body
  UNION
  MATCH (body:Organization)<-[tie:ABOUT]-(event:Event)
  WHERE event.type = 'FOUNDING'
  WITH body, count(tie) AS ties WHERE ties > 1
  RETURN body
  UNION
  MATCH (body:Organization)-[tie:STATES_COUNT]->(:Document)
  WHERE tie.of IN $counts
  WITH body, tie.of AS of, count(tie) AS ties WHERE ties > 1
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
RETURN properties(body) AS body, [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind,
       ties, numbers
ORDER BY body.id
