// What does a document name?
// parameters:
//   ids: list of strings — ids of documents
//   kinds: list of strings or null — only entities of these kinds
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
//   total: boolean — whether to count them all
// example: {"ids": ["@document:seeds/shanghai-auto-city-2024.txt"], "kinds": null, "after": "", "limit": 21, "total": true}
// columns: id, edges, total
UNWIND $ids AS id
MATCH (document:Document {id: id})
CALL (document) {
  MATCH (document)-[mention:MENTIONS]->(entity:Entity)
  WHERE $kinds IS NULL OR any(label IN labels(entity) WHERE label IN $kinds)
  WITH entity, sum(mention.count) AS count
  WITH *, coalesce(entity.pinyin, entity.name) + ' ' + entity.id AS sort
  WHERE sort > $after
  // from the end: WHERE $before IS NULL OR sort < $before
  WITH * ORDER BY sort LIMIT $limit
  // from the end: WITH * ORDER BY sort DESC LIMIT $limit
  RETURN collect({sort: sort, count: count, node: properties(entity),
                  kind: [label IN labels(entity) WHERE NOT label IN ['Entity', 'Organization']][0]}) AS edges
}
CALL (document) {
  MATCH (document)-[:MENTIONS]->(entity:Entity)
  WHERE $total AND ($kinds IS NULL OR any(label IN labels(entity) WHERE label IN $kinds))
  RETURN count(DISTINCT entity) AS total
}
RETURN id, edges, total
