// Which industries are these bodies tied to?
// parameters:
//   batch.ids: list of strings — ids of organisations
// columns: id, industry
UNWIND $batch.ids AS id
MATCH (body:Entity {id: id})
WITH DISTINCT body
MATCH (body)-[:IN_INDUSTRY]->(industry:Industry)
RETURN body.id AS id, industry.id AS industry
