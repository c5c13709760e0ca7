// Which relationships does an entity have, by the names of their other ends?
// parameters:
//   ids: list of strings — ids of entities
//   predicates: list of strings or null — only relationships of these types
//   outgoing: boolean or null — true: of which it is the subject; false: of which it is the object
//   kinds: list of strings or null — only where the other end is of these kinds
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
//   total: boolean — whether to count them all
// example: {"ids": ["@entity:上海国际汽车城产教联合体"], "predicates": ["MEMBER_OF"], "outgoing": false, "kinds": null, "after": "", "limit": 21, "total": true}
// columns: id, entity, kind, edges, total
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
CALL (entity) {
  MATCH (entity)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                  APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(other:Entity)
  WHERE ($predicates IS NULL OR type(tie) IN $predicates)
    AND ($outgoing IS NULL OR (startNode(tie) = entity) = $outgoing)
    AND ($kinds IS NULL OR any(label IN labels(other) WHERE label IN $kinds))
  WITH *, coalesce(other.pinyin, other.name) + ' ' + tie.key AS sort
  WHERE sort > $after
  // from the end: WHERE $before IS NULL OR sort < $before
  WITH * ORDER BY sort LIMIT $limit
  // from the end: WITH * ORDER BY sort DESC LIMIT $limit
  RETURN collect({sort: sort, predicate: type(tie), outgoing: startNode(tie) = entity, fact: properties(tie),
                  other: properties(other),
                  otherKind: [label IN labels(other) WHERE NOT label IN ['Entity', 'Organization']][0]}) AS edges
}
CALL (entity) {
  MATCH (entity)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                  APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(other:Entity)
  WHERE $total AND ($predicates IS NULL OR type(tie) IN $predicates)
    AND ($outgoing IS NULL OR (startNode(tie) = entity) = $outgoing)
    AND ($kinds IS NULL OR any(label IN labels(other) WHERE label IN $kinds))
  RETURN count(tie) AS total
}
RETURN id, properties(entity) AS entity,
       [label IN labels(entity) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind, edges, total
