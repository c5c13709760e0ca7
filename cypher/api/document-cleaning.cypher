// How did the cleaned text of a document come of the raw one?
// parameters:
//   ids: list of strings — ids of documents
// example: {"ids": ["@document:seeds/shanghai-auto-city-2024.txt"]}
// columns: id, text, cleaning
UNWIND $ids AS id
MATCH (document:Document {id: id})
RETURN id, document.text AS text, document.cleaning AS cleaning
