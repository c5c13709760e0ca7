// Which other documents print nearly the same text, the first publication first?
// parameters:
//   ids: list of strings — ids of documents
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
//   total: boolean — whether to count them all
// example: {"ids": ["@document:seeds/shanghai-auto-city-2024.txt"], "after": "", "limit": 21, "total": true}
// columns: id, edges, total
UNWIND $ids AS id
MATCH (document:Document {id: id})
CALL (document) {
  MATCH (other:Document {witness: document.witness})
  WHERE other.id <> document.id
  WITH *, coalesce(other.published, '9') + ' ' + other.id AS sort
  WHERE sort > $after
  // from the end: WHERE $before IS NULL OR sort < $before
  WITH * ORDER BY sort LIMIT $limit
  // from the end: WITH * ORDER BY sort DESC LIMIT $limit
  RETURN collect({sort: sort, node: other {.id, .source, .title, .site, .published, .sha256, .extractor}}) AS edges
}
RETURN id, edges,
       CASE WHEN $total THEN COUNT {
         (other:Document {witness: document.witness})
         WHERE other.id <> document.id
       } END AS total
