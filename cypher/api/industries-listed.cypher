// To which industries is something tied, by code?
// parameters:
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
// example: {"after": "", "limit": 21}
// columns: edges, total
CALL () {
  MATCH (industry:Industry)
  RETURN collect({sort: industry.code, code: industry.code}) AS found
}
CALL (found) {
  UNWIND found AS hit
  WITH hit WHERE hit.sort > $after
  // from the end: WITH hit WHERE $before IS NULL OR hit.sort < $before
  WITH hit ORDER BY hit.sort LIMIT $limit
  // from the end: WITH hit ORDER BY hit.sort DESC LIMIT $limit
  RETURN collect({sort: hit.sort, code: hit.code}) AS edges
}
RETURN edges, size(found) AS total
