// Which counts do documents state of a body?
// parameters:
//   ids: list of strings — ids of organizations
//   of: list of strings or null — only counts of these
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
//   total: boolean — whether to count them all
// example: {"ids": ["@entity:上海国际汽车城产教联合体"], "of": null, "after": "", "limit": 21, "total": true}
// columns: id, edges, total
UNWIND $ids AS id
MATCH (body:Entity {id: id})
CALL (body) {
  MATCH (body)-[tie:STATES_COUNT]->(document:Document)
  WHERE $of IS NULL OR tie.of IN $of
  WITH *, tie.of + ' ' + coalesce(document.published, '9') + ' ' + tie.key AS sort
  WHERE sort > $after
  // from the end: WHERE $before IS NULL OR sort < $before
  WITH * ORDER BY sort LIMIT $limit
  // from the end: WITH * ORDER BY sort DESC LIMIT $limit
  RETURN collect({sort: sort, fact: properties(tie),
                  node: document {.id, .source, .title, .site, .published, .sha256, .extractor}}) AS edges
}
RETURN id, edges,
       CASE WHEN $total THEN COUNT {
         (body)-[tie:STATES_COUNT]->(:Document)
         WHERE $of IS NULL OR tie.of IN $of
       } END AS total
