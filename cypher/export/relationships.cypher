// Relationships that leave entities, with what stands at their ends; those to documents are counts that they state.
// parameters:
//   ids: list of strings — ids of entities
// example: {"ids": ["@entity:上海国际汽车城产教联合体"]}
// columns: id, kind, name, type, key, end, endKind, endName, properties
UNWIND $ids AS id
MATCH (entity:Entity {id: id})-[relation]->(other)
RETURN id, [label IN labels(entity) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind, entity.name AS name,
       type(relation) AS type, relation.key AS key, other.id AS end,
       [label IN labels(other) WHERE NOT label IN ['Entity', 'Organization']][0] AS endKind,
       coalesce(other.name, other.title, other.source) AS endName, properties(relation) AS properties
ORDER BY id, type, key
