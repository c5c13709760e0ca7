// What does a document say, in the order of its text?
// parameters:
//   ids: list of strings — ids of documents
//   predicates: list of strings or null — only these predicates
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
//   total: boolean — whether to count them all
// example: {"ids": ["@document:seeds/shanghai-auto-city-2024.txt"], "predicates": null, "after": "", "limit": 21, "total": true}
// columns: id, edges, total
UNWIND $ids AS id
MATCH (document:Document {id: id})
CALL (document) {
  MATCH (document)<-[:`IN`]-(statement:Statement)
  WHERE $predicates IS NULL OR statement.predicate IN $predicates
  WITH *, right('00000000' + toString(statement.start), 8) + ' ' + statement.id AS sort
  WHERE sort > $after
  // from the end: WHERE $before IS NULL OR sort < $before
  WITH * ORDER BY sort LIMIT $limit
  // from the end: WITH * ORDER BY sort DESC LIMIT $limit
  RETURN collect({sort: sort,
                  node: properties(statement),
                  document: document {.id, .source, .title, .site, .published, .sha256, .extractor}}) AS edges
}
RETURN id, edges,
       CASE WHEN $total THEN COUNT {
         (document)<-[:`IN`]-(statement:Statement)
         WHERE $predicates IS NULL OR statement.predicate IN $predicates
       } END AS total
