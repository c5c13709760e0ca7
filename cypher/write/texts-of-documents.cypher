// What was read of these documents?
// parameters:
//   batch.ids: list of strings — ids of documents
// columns: id, published, text
UNWIND $batch.ids AS id
MATCH (document:Document {id: id})
RETURN document.id AS id, document.published AS published, document.text AS text
