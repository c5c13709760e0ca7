// By which relationships can an entity be told from others, those that most documents state first?
// parameters:
//   ids: list of strings — ids of entities
//   limit: integer — relationships at most of each
// example: {"ids": ["@entity:上海国际汽车城产教联合体"], "limit": 3}
// columns: id, entity, kind, relations
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
CALL (entity) {
  MATCH (entity)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                  APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(other:Entity)
  WITH * ORDER BY tie.documents DESC, tie.key LIMIT $limit
  RETURN collect({predicate: type(tie), outgoing: startNode(tie) = entity, fact: properties(tie),
                  other: properties(other),
                  kind: [label IN labels(other) WHERE NOT label IN ['Entity', 'Organization']][0]}) AS relations
}
RETURN id, properties(entity) AS entity,
       [label IN labels(entity) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind, relations
