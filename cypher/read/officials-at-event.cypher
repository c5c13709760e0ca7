// Which officials took part in an event, what did they do, and which posts do they hold?
// parameters:
//   event: string — name or id of the event, or name, alias or id of the body it is about
// example: {"event": "上海国际汽车城产教联合体"}
// columns: event, date, official, did, posts
MATCH (person:Person)-[part:TOOK_PART]->(e:Event)
WHERE ($event IN [e.id, e.name] + e.aliases
       OR EXISTS { MATCH (e)-[:ABOUT]->(body:Organization) WHERE $event IN [body.id, body.name] + body.aliases })
  AND EXISTS { MATCH (person)-[:HOLDS_POST]->(:Government) }
WITH DISTINCT e, person, part.`as` AS action ORDER BY action
WITH e, person, collect(action) AS did
MATCH (person)-[post:HOLDS_POST]->(office:Government)
WITH DISTINCT e, person, did, CASE WHEN post.former THEN '原' ELSE '' END + post.title + ' @ ' + office.name AS held
ORDER BY held
WITH e, person, did, collect(held) AS posts
RETURN e.name AS event, e.date AS date, person.name AS official, did, posts
ORDER BY event, date, official, posts, e.id, person.id
