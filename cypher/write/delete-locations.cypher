// Takes the regions of bodies away from them.
// parameters:
//   batch.ids: list of strings — ids of organisations
UNWIND $batch.ids AS id
MATCH (body:Entity {id: id})
WITH DISTINCT body
MATCH (body)-[location:LOCATED_IN]->(:Region)
DELETE location
