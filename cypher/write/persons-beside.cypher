// Which persons do documents mention beside these bodies?
// parameters:
//   batch.ids: list of strings — ids of organisations
// columns: key
UNWIND $batch.ids AS id
MATCH (body:Entity {id: id})
WITH DISTINCT body
MATCH (body)<-[:MENTIONS]-(document)
WITH DISTINCT document
MATCH (document)-[:MENTIONS]->(person:Person)
RETURN DISTINCT person.key AS key
