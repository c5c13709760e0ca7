// Takes away all statements of documents.
// parameters:
//   batch.ids: list of strings — ids of documents
UNWIND $batch.ids AS id
MATCH (document:Document {id: id})
WITH DISTINCT document
MATCH (document)<-[:`IN`]-(statement)
DETACH DELETE statement
