// What do these documents state?
// parameters:
//   ids: list of strings — ids of documents
// columns: id, document, predicate, edge, subject, object, fields, confidence
MATCH (document:Document)
WHERE document.id IN $ids
MATCH (document)<-[:`IN`]-(statement)
RETURN statement.id AS id, document.id AS document, statement.predicate AS predicate, statement.edge AS edge,
       statement.subject AS subject, statement.object AS object, statement.fields AS fields,
       statement.confidence AS confidence
