// Which documents name an entity, the newest first?
// parameters:
//   ids: list of strings — ids of entities
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
//   total: boolean — whether to count them all
// example: {"ids": ["@entity:上海国际汽车城产教联合体"], "after": "", "limit": 21, "total": true}
// columns: id, edges, total
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
CALL (entity) {
  MATCH (entity)<-[mention:MENTIONS]-(document:Document)
  WITH document, sum(mention.count) AS count
  WITH *, coalesce(document.published, '0') + ' ' + document.id AS sort
  WHERE $after = '' OR sort < $after
  // from the end: WHERE $before IS NULL OR sort > $before
  WITH * ORDER BY sort DESC LIMIT $limit
  // from the end: WITH * ORDER BY sort LIMIT $limit
  RETURN collect({sort: sort, count: count,
                  node: document {.id, .source, .title, .site, .published, .sha256, .extractor}}) AS edges
}
CALL (entity) {
  MATCH (entity)<-[:MENTIONS]-(document:Document)
  WHERE $total
  RETURN count(DISTINCT document) AS total
}
RETURN id, edges, total
