// Which counts does a document state, and of which bodies?
// parameters:
//   ids: list of strings — ids of documents
//   of: list of strings or null — only counts of these
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
//   total: boolean — whether to count them all
// example: {"ids": ["@document:seeds/shanghai-auto-city-2024.txt"], "of": null, "after": "", "limit": 21, "total": true}
// columns: id, edges, total
UNWIND $ids AS id
MATCH (document:Document {id: id})
CALL (document) {
  MATCH (document)<-[tie:STATES_COUNT]-(body:Entity)
  WHERE $of IS NULL OR tie.of IN $of
  WITH *, body.pinyin + ' ' + tie.of + ' ' + tie.key AS sort
  WHERE sort > $after
  // from the end: WHERE $before IS NULL OR sort < $before
  WITH * ORDER BY sort LIMIT $limit
  // from the end: WITH * ORDER BY sort DESC LIMIT $limit
  RETURN collect({sort: sort, fact: properties(tie), node: properties(body),
                  kind: [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0]}) AS edges
}
RETURN id, edges,
       CASE WHEN $total THEN COUNT {
         (document)<-[tie:STATES_COUNT]-(:Entity)
         WHERE $of IS NULL OR tie.of IN $of
       } END AS total
