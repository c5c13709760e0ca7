// Which of these documents are there, and of which bytes, read by which version of the rules?
// parameters:
//   ids: list of strings — ids of documents
// columns: id, sha256, extractor
UNWIND $ids AS id
MATCH (document:Document {id: id})
RETURN document.id AS id, document.sha256 AS sha256, document.extractor AS extractor
