// The next divisions by id, each with the one that it lies in.
// parameters:
//   after: string — id of the last one of the page before; empty for the first page
//   limit: integer — how many at once
// example: {"after": "", "limit": 100}
// columns: id, within, properties
MATCH (region:Region)
WHERE region.id > $after
WITH region ORDER BY region.id LIMIT $limit
OPTIONAL MATCH (region)-[:WITHIN]->(wider:Region)
RETURN region.id AS id, wider.id AS within, properties(region) AS properties
ORDER BY id
