// Ids of all documents in their order.
// parameters: none
// example: {}
// columns: id
MATCH (document:Document)
RETURN document.id AS id
ORDER BY id
