// What documents state.
// parameters:
//   ids: list of string — ids of documents
// example: {"ids": ["@document:seeds/shanghai-auto-city-2024.txt"]}
// columns: id, key, properties
UNWIND $ids AS wanted
MATCH (document:Document {id: wanted})
MATCH (document)<-[:`IN`]-(statement:Statement)
RETURN document.id AS id, statement.id AS key, properties(statement) AS properties
ORDER BY id, key
