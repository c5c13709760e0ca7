// Which names are brands that stand in the place of a body's name, and how much hangs on them?
// parameters: none
// example: {}
// columns: name, kind, ties, persons, sources
MATCH (body:Organization {hijacked: true})
OPTIONAL MATCH (body)-[tie]-(:Entity)
WITH body, count(tie) AS ties
OPTIONAL MATCH (person:Person)-[:HOLDS_POST]->(body)
WITH DISTINCT body, ties, person ORDER BY person.name, person.id
WITH body, ties, collect(person.name) AS persons
MATCH (document:Document)-[:MENTIONS]->(body)
WITH DISTINCT body, ties, persons, document.source AS source ORDER BY source
WITH body, ties, persons, collect(source) AS sources
RETURN body.name AS name, [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind,
       ties, persons, sources
ORDER BY name, body.id
