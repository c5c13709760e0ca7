// Which persons and bodies tie together bodies that nobody else ties, by a post, a membership or a part in an event about it: of how many
// pairs are they the only link?
// parameters:
//   limit: integer — how many at most
// example: {"limit": 10}
// columns: broker, kind, pairs, alone, bodies, id
CALL () {
  MATCH (broker:Entity)-[:HOLDS_POST|MEMBER_OF]->(body:Organization)
  RETURN broker, body
  UNION
  MATCH (broker:Entity)-[:TOOK_PART]->(:Event)-[:ABOUT]->(body:Organization)
  WHERE broker.id <> body.id
  RETURN broker, body
}
WITH broker, body ORDER BY body.name, body.id
WITH broker, collect(body) AS bodies
WHERE size(bodies) > 1
UNWIND bodies AS one
UNWIND bodies AS other
WITH broker, one, other WHERE one.id < other.id
WITH one, other, collect(broker) AS brokers
UNWIND brokers AS broker
WITH broker, one, other, size(brokers) AS links ORDER BY one.name, other.name, one.id, other.id
WITH broker, count(*) AS pairs, sum(CASE WHEN links = 1 THEN 1 ELSE 0 END) AS alone,
     collect(one.name + ' – ' + other.name) AS bodies
RETURN broker.name AS broker, [label IN labels(broker) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind,
       pairs, alone, bodies[0..5] AS bodies, broker.id AS id
ORDER BY alone DESC, pairs DESC, broker, id
LIMIT $limit
