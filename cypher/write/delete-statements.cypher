// Takes away all statements of documents.
// parameters:
//   ids: list of strings — ids of documents
UNWIND $ids AS id
MATCH (document:Document {id: id})
MATCH (document)<-[:`IN`]-(statement:Statement)
DETACH DELETE statement
