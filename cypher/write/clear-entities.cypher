// Takes away some of all entities, with what hangs on them; to be run until none is left.
// parameters:
//   limit: integer — how many at once
// columns: gone
MATCH (entity:Entity)
WITH entity LIMIT $limit
DETACH DELETE entity
RETURN count(*) AS gone
