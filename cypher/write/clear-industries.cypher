// Takes away some of all industries; to be run until none is left.
// parameters:
//   limit: integer — how many at once
// columns: gone
MATCH (industry:Industry)
WITH industry LIMIT $limit
DETACH DELETE industry
RETURN count(*) AS gone
