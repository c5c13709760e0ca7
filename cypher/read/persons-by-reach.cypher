// Which persons are tied to the most bodies: by posts in them, or by a part in events about them?
// parameters:
//   limit: integer — how many at most
// example: {"limit": 10}
// columns: person, bodies, byPost, byEvent, names, id
CALL () {
  MATCH (person:Person)-[:HOLDS_POST]->(body:Organization)
  RETURN person, body, 1 AS post
  UNION
  MATCH (person:Person)-[:TOOK_PART]->(:Event)-[:ABOUT]->(body:Organization)
  RETURN person, body, 0 AS post
}
WITH person, body, max(post) AS post ORDER BY body.name, body.id
WITH person, count(body) AS bodies, sum(post) AS byPost, collect(body.name) AS names
RETURN person.name AS person, bodies, byPost, bodies - byPost AS byEvent, names, person.id AS id
ORDER BY bodies DESC, byPost DESC, person, id
LIMIT $limit
