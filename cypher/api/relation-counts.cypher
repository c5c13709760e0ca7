// How many relationships has an entity, of each type and direction, and to which kinds of entity?
// parameters:
//   ids: list of strings — ids of entities
// example: {"ids": ["@entity:上海国际汽车城产教联合体", "@entity:唐以志"]}
// columns: id, counts
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
CALL (entity) {
  MATCH (entity)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                  APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(other:Entity)
  WITH type(tie) AS predicate, CASE WHEN startNode(tie) = entity THEN 'OUT' ELSE 'IN' END AS direction,
       [label IN labels(other) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind, count(*) AS count
  ORDER BY count DESC, predicate, direction, kind
  RETURN collect({predicate: predicate, direction: direction, kind: kind, count: count}) AS counts
}
RETURN id, counts
