// Takes away documents and their mentions. Their statements are to be gone before.
// parameters:
//   ids: list of strings — ids of documents
UNWIND $ids AS id
MATCH (document:Document {id: id})
DETACH DELETE document
