// What documents mention.
// parameters:
//   ids: list of string — ids of documents
// example: {"ids": ["@document:seeds/shanghai-auto-city-2024.txt"]}
// columns: id, key, entity, properties
UNWIND $ids AS wanted
MATCH (document:Document {id: wanted})
MATCH (document)-[mention:MENTIONS]->(entity:Entity)
RETURN document.id AS id, mention.key AS key, entity.id AS entity, properties(mention) AS properties
ORDER BY id, key
