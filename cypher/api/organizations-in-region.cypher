// Which bodies lie in a region or in a part of it, and by what?
// parameters:
//   ids: list of strings — ids of regions
//   kinds: list of strings or null — only bodies of these kinds
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
//   total: boolean — whether to count them all
// example: {"ids": ["region_310000"], "kinds": null, "after": "", "limit": 21, "total": true}
// columns: id, edges, total
UNWIND $ids AS id
MATCH (region:Region {id: id})
CALL (region) {
  MATCH (region)<-[:WITHIN*0..2]-(part:Region)
  MATCH (part)<-[location:LOCATED_IN]-(body:Entity)
  WHERE $kinds IS NULL OR any(label IN labels(body) WHERE label IN $kinds)
  WITH *, coalesce(body.pinyin, body.name) + ' ' + body.id AS sort
  WHERE sort > $after
  // from the end: WHERE $before IS NULL OR sort < $before
  WITH * ORDER BY sort LIMIT $limit
  // from the end: WITH * ORDER BY sort DESC LIMIT $limit
  RETURN collect({sort: sort, code: part.code, reason: location.reason, basis: location.basis, via: location.via,
                  node: properties(body),
                  kind: [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0]}) AS edges
}
CALL (region) {
  MATCH (region)<-[:WITHIN*0..2]-(part:Region)
  MATCH (part)<-[:LOCATED_IN]-(body:Entity)
  WHERE $total AND ($kinds IS NULL OR any(label IN labels(body) WHERE label IN $kinds))
  RETURN count(body) AS total
}
RETURN id, edges, total
