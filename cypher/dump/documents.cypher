// Documents by id, whole.
// parameters:
//   ids: list of string — ids of documents
// example: {"ids": ["@document:seeds/shanghai-auto-city-2024.txt"]}
// columns: id, properties
UNWIND $ids AS wanted
MATCH (document:Document {id: wanted})
RETURN document.id AS id, properties(document) AS properties
ORDER BY id
