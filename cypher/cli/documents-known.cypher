// Which of these documents does the graph have, and of which bytes, read by which version of the rules?
// parameters:
//   ids: list of string — ids of documents
// example: {"ids": ["d_P4Xbs76dE_Kz0qANxO1IHA"]}
// columns: id, sha256, extractor
UNWIND $ids AS id
MATCH (document:Document {id: id})
RETURN document.id AS id, document.sha256 AS sha256, document.extractor AS extractor
ORDER BY id
