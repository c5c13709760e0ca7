// Which divisions in which something lies are directly in a division, by code?
// parameters:
//   ids: list of strings — ids of regions
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
//   total: boolean — whether to count them all
// example: {"ids": ["region_310000"], "after": "", "limit": 21, "total": true}
// columns: id, edges, total
UNWIND $ids AS id
MATCH (region:Region {id: id})
CALL (region) {
  MATCH (region)<-[:WITHIN]-(part:Region)
  WHERE part.code > $after
  // from the end: WHERE $before IS NULL OR part.code < $before
  WITH part ORDER BY part.code LIMIT $limit
  // from the end: WITH part ORDER BY part.code DESC LIMIT $limit
  RETURN collect({sort: part.code, code: part.code}) AS edges
}
RETURN id, edges, CASE WHEN $total THEN COUNT { (region)<-[:WITHIN]-(:Region) } END AS total
