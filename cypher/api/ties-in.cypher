// What does a relationship of one type lead to an entity from?
// parameters:
//   ids: list of strings — ids of entities
//   predicate: string — the one type of relationship to follow
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
//   total: boolean — whether to count them all
// example: {"ids": ["@entity:上海市教育委员会"], "predicate": "PART_OF", "after": "", "limit": 21, "total": true}
// columns: id, edges, total
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
CALL (entity) {
  MATCH (entity)<-[tie:APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF|
                      ABOUT|HELD_AT|ISSUED|PRESENTED]-(other:Entity)
  WHERE type(tie) = $predicate
  WITH *, coalesce(other.pinyin, other.name) + ' ' + tie.key AS sort
  WHERE sort > $after
  // from the end: WHERE $before IS NULL OR sort < $before
  WITH * ORDER BY sort LIMIT $limit
  // from the end: WITH * ORDER BY sort DESC LIMIT $limit
  RETURN collect({sort: sort, fact: properties(tie),
                  node: properties(other),
                  kind: [label IN labels(other) WHERE NOT label IN ['Entity', 'Organization']][0]}) AS edges
}
RETURN id, edges,
       CASE WHEN $total THEN COUNT {
         (entity)<-[tie:APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF|
                      ABOUT|HELD_AT|ISSUED|PRESENTED]-(:Entity)
         WHERE type(tie) = $predicate
       } END AS total
