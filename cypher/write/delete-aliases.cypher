// Takes away all other normalised names of entities; those that hold are written again.
// parameters:
//   batch.ids: list of strings — ids of entities
UNWIND $batch.ids AS id
MATCH (entity:Entity {id: id})
WITH DISTINCT entity
MATCH (entity)<-[link:ALIAS_OF]-()
DELETE link
