// The next statements by id, whole, with their document.
// parameters:
//   after: string — id of the last one of the page before; empty for the first page
//   limit: integer — how many at once
// example: {"after": "", "limit": 100}
// columns: id, document, properties
MATCH (statement:Statement)
WHERE statement.id > $after
WITH statement ORDER BY statement.id LIMIT $limit
MATCH (statement)-[:`IN`]->(document:Document)
RETURN statement.id AS id, document.id AS document, properties(statement) AS properties
ORDER BY id
