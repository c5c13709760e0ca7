// Which documents are there: their next ids, in order?
// parameters:
//   after: string — id of the last one before; empty for the first ones
//   limit: integer — how many at once
// example: {"after": "", "limit": 100}
// columns: id
MATCH (document:Document)
WHERE document.id > $after
RETURN document.id AS id
ORDER BY id LIMIT $limit
