// What the next documents by id state; a document without statements comes with nulls.
// parameters:
//   after: string — id of the last one of the page before; empty for the first page
//   limit: integer — how many documents at once
// example: {"after": "", "limit": 100}
// columns: id, key, properties
MATCH (document:Document)
WHERE document.id > $after
WITH document ORDER BY document.id LIMIT $limit
OPTIONAL MATCH (document)<-[:`IN`]-(statement:Statement)
RETURN document.id AS id, statement.id AS key, properties(statement) AS properties
ORDER BY id, key
