// Ids of all entities in their order: by them the rest is read page by page.
// parameters: none
// example: {}
// columns: id
MATCH (entity:Entity)
RETURN entity.id AS id
ORDER BY id
