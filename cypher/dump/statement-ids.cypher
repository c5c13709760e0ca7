// Which statements are there: their next ids, in order?
// parameters:
//   after: string — id of the last one before; empty for the first ones
//   limit: integer — how many at once
// example: {"after": "", "limit": 100}
// columns: id
MATCH (statement:Statement)
WHERE statement.id > $after
RETURN statement.id AS id
ORDER BY id LIMIT $limit
