// With whom did a person appear at the same events, how often, and where?
// parameters:
//   person: string — name, alias or id
//   limit: integer — how many others at most
// example: {"person": "汤东英", "limit": 10}
// columns: person, other, together, events, bodies, id
MATCH (p:Person)-[:TOOK_PART]->(event:Event)<-[:TOOK_PART]-(q:Person)
WHERE $person IN [p.id, p.name] + p.aliases AND q.id <> p.id
WITH DISTINCT p, q, event ORDER BY event.date, event.name, event.id
WITH p, q, collect(event.name) AS events
OPTIONAL MATCH (q)-[:HOLDS_POST]->(body:Organization)
WITH DISTINCT p, q, events, body.name AS body ORDER BY body
WITH p, q, events, collect(body) AS bodies
RETURN p.name AS person, q.name AS other, size(events) AS together, events, bodies, q.id AS id
ORDER BY together DESC, person, p.id, other, id
LIMIT $limit
