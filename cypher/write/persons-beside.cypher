// Which persons do documents mention beside these bodies?
// parameters:
//   ids: list of strings — ids of organisations
// columns: key
MATCH (body:Entity)
WHERE body.id IN $ids
MATCH (body)<-[:MENTIONS]-(document)
WITH DISTINCT document
MATCH (document)-[:MENTIONS]->(person:Person)
RETURN DISTINCT person.key AS key
