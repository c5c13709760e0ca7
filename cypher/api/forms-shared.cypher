// Which coarser names, and which names that documents use beside the main one, do several organizations bear?
// parameters:
//   after: string — the last name of the page before; empty for the first page
//   limit: integer — how many names at once
// example: {"after": "", "limit": 50}
// columns: name, ids
CALL () {
  MATCH (body:Organization)
  WHERE body.block > $after
  RETURN body.block AS name, body.id AS id
  UNION
  MATCH (alias:Alias)-[:ALIAS_OF]->(body:Organization)
  WHERE alias.id > $after AND NOT alias.id STARTS WITH 'e_'
  RETURN alias.id AS name, body.id AS id
  UNION
  MATCH (body:Organization)
  WHERE body.key > $after AND body.block IS NOT NULL
  RETURN body.key AS name, body.id AS id
}
WITH name, id ORDER BY name, id
WITH name, collect(id) AS ids
WHERE size(ids) > 1
RETURN name, ids
ORDER BY name LIMIT $limit
