// Which posts has a person held, where, and from when to when, as stated or seen?
// parameters:
//   person: string — name, alias or id; namesakes come as one block each
// example: {"person": "王晓燕"}
// columns: person, id, body, kind, title, former, begins, ends, since, until, firstSeen, lastSeen, documents, edge
MATCH (person:Person)-[post:HOLDS_POST]->(body:Organization)
WHERE $person IN [person.id, person.name] + person.aliases
RETURN person.name AS person, person.id AS id, body.name AS body,
       [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind,
       post.title AS title, coalesce(post.former, false) AS former,
       post.begins AS begins, post.ends AS ends, post.since AS since, post.until AS until,
       post.firstSeen AS firstSeen, post.lastSeen AS lastSeen, post.documents AS documents, post.key AS edge
ORDER BY person, id, coalesce(begins, ends, '~'), coalesce(ends, '~'), body, title, edge
