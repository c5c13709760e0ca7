// What the next documents by id mention; a document without mentions comes with nulls.
// parameters:
//   after: string — id of the last one of the page before; empty for the first page
//   limit: integer — how many at once
// example: {"after": "", "limit": 100}
// columns: id, key, entity, properties
MATCH (document:Document)
WHERE document.id > $after
WITH document ORDER BY document.id LIMIT $limit
OPTIONAL MATCH (document)-[mention:MENTIONS]->(entity:Entity)
RETURN document.id AS id, mention.key AS key, entity.id AS entity, properties(mention) AS properties
ORDER BY id, key
