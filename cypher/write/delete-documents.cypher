// Takes away documents and their mentions. Their statements are to be gone before.
// parameters:
//   ids: list of strings — ids of documents
MATCH (document:Document)
WHERE document.id IN $ids
DETACH DELETE document
