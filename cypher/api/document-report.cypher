// What should be known of a document's reading before it is trusted?
// parameters:
//   ids: list of strings — ids of documents
// example: {"ids": ["@document:seeds/shanghai-auto-city-2024.txt"]}
// columns: id, report, noise
UNWIND $ids AS id
MATCH (document:Document {id: id})
RETURN id, document.report AS report, document.noise AS noise
