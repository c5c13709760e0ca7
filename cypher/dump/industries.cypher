// The next industries by id.
// parameters:
//   after: string — id of the last one of the page before; empty for the first page
//   limit: integer — how many at once
// example: {"after": "", "limit": 100}
// columns: id, properties
MATCH (industry:Industry)
WHERE industry.id > $after
WITH industry ORDER BY industry.id LIMIT $limit
RETURN industry.id AS id, properties(industry) AS properties
ORDER BY id
