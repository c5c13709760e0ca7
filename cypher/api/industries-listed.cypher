// To which industries is something tied, by code?
// parameters:
//   after: string — sort key of the last edge seen; empty for the first page
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
  WITH hit ORDER BY hit.sort LIMIT $limit
  RETURN collect({sort: hit.sort, code: hit.code}) AS edges
}
RETURN edges, size(found) AS total
