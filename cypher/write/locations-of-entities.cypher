// In which regions do these bodies lie?
// parameters:
//   batch.ids: list of strings — ids of organisations
// columns: id, region
UNWIND $batch.ids AS id
MATCH (body:Entity {id: id})
WITH DISTINCT body
MATCH (body)-[:LOCATED_IN]->(region:Region)
RETURN body.id AS id, region.code AS region
