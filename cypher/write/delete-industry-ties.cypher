// Takes the industries of bodies away from them.
// parameters:
//   batch.ids: list of strings — ids of organisations
UNWIND $batch.ids AS id
MATCH (body:Entity {id: id})
WITH DISTINCT body
MATCH (body)-[tie:IN_INDUSTRY]->(:Industry)
DELETE tie
