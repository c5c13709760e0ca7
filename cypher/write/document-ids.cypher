// Which documents are there?
// parameters: none
// columns: id
MATCH (document:Document)
RETURN document.id AS id
ORDER BY id
