// Other normalised names of the next entities by id; an entity without any comes with nulls.
// parameters:
//   after: string — id of the last one of the page before; empty for the first page
//   limit: integer — how many at once
// example: {"after": "", "limit": 100}
// columns: id, key, named
MATCH (entity:Entity)
WHERE entity.id > $after
WITH entity ORDER BY entity.id LIMIT $limit
OPTIONAL MATCH (alias:Alias)-[link:ALIAS_OF]->(entity)
RETURN entity.id AS id, alias.id AS key, link.named AS named
ORDER BY id, key
