// What do these documents state?
// parameters:
//   batch.ids: list of strings — ids of documents
// columns: id, document, predicate, edge, subject, object, fields, confidence
UNWIND $batch.ids AS id
MATCH (document:Document {id: id})
WITH DISTINCT document
MATCH (document)<-[:`IN`]-(statement)
RETURN statement.id AS id, document.id AS document, statement.predicate AS predicate, statement.edge AS edge,
       statement.subject AS subject, statement.object AS object, statement.fields AS fields,
       statement.confidence AS confidence
