// The relationships that leave the next entities by id; an entity without any comes with nulls.
// parameters:
//   after: string — id of the last one of the page before; empty for the first page
//   limit: integer — how many at once
// example: {"after": "", "limit": 100}
// columns: id, type, key, end, properties
MATCH (entity:Entity)
WHERE entity.id > $after
WITH entity ORDER BY entity.id LIMIT $limit
OPTIONAL MATCH (entity)-[relation]->(other)
RETURN entity.id AS id, type(relation) AS type, relation.key AS key, other.id AS end,
       properties(relation) AS properties
ORDER BY id, type, key
