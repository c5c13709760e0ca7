// Takes away some of all other names; to be run until none is left.
// parameters:
//   limit: integer — how many at once
// columns: gone
MATCH (alias:Alias)
WITH alias LIMIT $limit
DETACH DELETE alias
RETURN count(*) AS gone
