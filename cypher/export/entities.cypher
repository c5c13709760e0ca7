// Entities by ids, whole.
// parameters:
//   ids: list of strings — ids of entities
// example: {"ids": ["@entity:上海国际汽车城产教联合体"]}
// columns: id, kind, properties
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
RETURN id, [label IN labels(entity) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind,
       properties(entity) AS properties
ORDER BY id
