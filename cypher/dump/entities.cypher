// Entities by id, whole.
// parameters:
//   ids: list of string — ids of entities
// example: {"ids": ["@entity:上海国际汽车城产教联合体"]}
// columns: id, labels, properties
UNWIND $ids AS wanted
MATCH (entity:Entity {id: wanted})
RETURN entity.id AS id, labels(entity) AS labels, properties(entity) AS properties
ORDER BY id
