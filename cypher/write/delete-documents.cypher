// Takes away documents and their mentions. Their statements are to be gone before.
// parameters:
//   batch.ids: list of strings — ids of documents
UNWIND $batch.ids AS id
MATCH (document:Document {id: id})
DETACH DELETE document
