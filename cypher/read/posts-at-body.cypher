// Who holds or held which posts at a body or at a part of it?
// parameters:
//   body: string — name, alias or id
// example: {"body": "嘉定区人力资源和社会保障局"}
// columns: body, office, person, title, former, since, until, firstSeen, lastSeen, edge
MATCH (person:Person)-[post:HOLDS_POST]->(office:Organization)-[:PART_OF*0..3]->(body:Organization)
WHERE $body IN [body.id, body.name] + body.aliases
RETURN DISTINCT body.name AS body, office.name AS office, person.name AS person, post.title AS title,
       coalesce(post.former, false) AS former, post.since AS since, post.until AS until,
       post.firstSeen AS firstSeen, post.lastSeen AS lastSeen, post.key AS edge
ORDER BY body, former, office, person, title, edge
