// By which shortest chain of relationships are two entities connected? Of several the one whose keys sort first.
// parameters:
//   from: string — id of the entity it starts from
//   to: string — id of another entity
//   maxLength: integer — relationships at most, up to 6
// example: {"from": "@entity:上海国际汽车城产教联合体", "to": "@entity:唐以志", "maxLength": 6}
// columns: start, goal, nodes, ties, connected
OPTIONAL MATCH (start:Entity {id: $from})
OPTIONAL MATCH (goal:Entity {id: $to})
CALL (start, goal) {
  MATCH path = allShortestPaths(
    (start)-[:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
              APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF*..6]-(goal))
  WHERE length(path) <= $maxLength
  WITH path, reduce(keys = '', tie IN relationships(path) | keys + ' ' + tie.key) AS keys
  ORDER BY keys LIMIT 1
  RETURN collect({
    nodes: [node IN nodes(path) |
      {node: properties(node), kind: [label IN labels(node) WHERE NOT label IN ['Entity', 'Organization']][0]}],
    ties: [tie IN relationships(path) |
      {predicate: type(tie), fact: properties(tie), subject: startNode(tie).id}]
  }) AS chains
}
RETURN start.id AS start, goal.id AS goal, chains[0].nodes AS nodes, chains[0].ties AS ties,
       EXISTS { (start)-[:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                          APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(:Entity) }
       AND EXISTS { (goal)-[:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                             APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(:Entity) } AS connected
