// Which events did a body take part in, was it the subject or the place of, by date?
// parameters:
//   ids: list of strings — ids of organizations
//   predicates: list of strings or null — only TOOK_PART, ABOUT or HELD_AT
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
//   total: boolean — whether to count them all
//   brief: boolean — whether little more than keys and names is asked of them
// example: {"ids": ["@entity:上海国际汽车城产教联合体"], "predicates": null, "after": "", "limit": 21, "total": true, "brief": false}
// columns: id, edges, total
UNWIND $ids AS id
MATCH (body:Entity {id: id})
CALL (body) {
  MATCH (body)-[tie:TOOK_PART|ABOUT|HELD_AT]-(event:Event)
  WHERE $predicates IS NULL OR type(tie) IN $predicates
  WITH *, coalesce(event.date, '9') + ' ' + tie.key AS sort
  WHERE sort > $after
  // from the end: WHERE $before IS NULL OR sort < $before
  WITH * ORDER BY sort LIMIT $limit
  // from the end: WITH * ORDER BY sort DESC LIMIT $limit
  RETURN collect({sort: sort, predicate: type(tie), fact: CASE WHEN $brief THEN tie {.key} ELSE properties(tie) END,
                  node: CASE WHEN $brief THEN event {.id, .name, .type, .date} ELSE properties(event) END,
                  kind: 'Event'}) AS edges
}
RETURN id, edges,
       CASE WHEN $total THEN COUNT {
         (body)-[tie:TOOK_PART|ABOUT|HELD_AT]-(:Event)
         WHERE $predicates IS NULL OR type(tie) IN $predicates
       } END AS total
