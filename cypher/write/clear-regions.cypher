// Takes away some of all divisions; to be run until none is left.
// parameters:
//   limit: integer — how many at once
// columns: gone
MATCH (region:Region)
WITH region LIMIT $limit
DETACH DELETE region
RETURN count(*) AS gone
