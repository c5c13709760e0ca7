// Documents by ids, without their texts.
// parameters:
//   ids: list of strings — ids of documents
// example: {"ids": ["@document:seeds/shanghai-auto-city-2024.txt"]}
// columns: id, properties
UNWIND $ids AS id
MATCH (document:Document {id: id})
RETURN id, document {.title, .source, .site, .published, .sha256} AS properties
ORDER BY id
