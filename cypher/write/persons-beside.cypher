// Which persons do documents mention beside these bodies?
// parameters:
//   ids: list of strings — ids of organisations
// columns: key
UNWIND $ids AS id
MATCH (body:Entity {id: id})
MATCH (body)<-[:MENTIONS]-(document:Document)
WITH DISTINCT document
MATCH (document)-[:MENTIONS]->(person:Person)
RETURN DISTINCT person.key AS key
