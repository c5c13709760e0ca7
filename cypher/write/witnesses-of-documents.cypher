// Which documents stand for the texts of these?
// parameters:
//   batch.ids: list of strings — ids of documents
// columns: witness
UNWIND $batch.ids AS id
MATCH (document:Document {id: id})
RETURN DISTINCT document.witness AS witness
