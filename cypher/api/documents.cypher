// Which documents are there, the newest publication first?
// parameters:
//   after: string — sort key of the last edge seen; empty for the first page
//   limit: integer — edges at most, one more than the page so that a further page shows
//   total: boolean — whether to count them all
// example: {"after": "", "limit": 21, "total": true}
// columns: edges, total
CALL () {
  MATCH (document:Document)
  WITH *, coalesce(document.published, '0') + ' ' + document.id AS sort
  WHERE $after = '' OR sort < $after
  WITH * ORDER BY sort DESC LIMIT $limit
  RETURN collect({sort: sort, node: document {.id, .source, .title, .site, .published, .sha256, .extractor}}) AS edges
}
RETURN edges, CASE WHEN $total THEN COUNT { (:Document) } END AS total
