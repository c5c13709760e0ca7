// Which entities have these ids?
// parameters:
//   ids: list of strings — ids of entities
//   brief: boolean — whether little more than their names is asked
// example: {"ids": ["@entity:上海国际汽车城产教联合体"], "brief": false}
// columns: id, kind, node
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
RETURN id, [label IN labels(entity) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind,
       CASE WHEN $brief THEN entity {.id, .name, .type, .date} ELSE properties(entity) END AS node
