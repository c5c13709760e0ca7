// The relationships that leave entities.
// parameters:
//   ids: list of string — ids of entities
// example: {"ids": ["@entity:上海国际汽车城产教联合体"]}
// columns: id, type, key, end, properties
UNWIND $ids AS wanted
MATCH (entity:Entity {id: wanted})
MATCH (entity)-[relation]->(other)
RETURN entity.id AS id, type(relation) AS type, relation.key AS key, other.id AS end,
       properties(relation) AS properties
ORDER BY id, type, key
