// Takes away all statements of documents.
// parameters:
//   ids: list of strings — ids of documents
MATCH (document:Document)
WHERE document.id IN $ids
MATCH (document)<-[:`IN`]-(statement)
DETACH DELETE statement
