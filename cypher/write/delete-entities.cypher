// Takes away entities, with what still hangs on them.
// parameters:
//   batch.ids: list of strings — ids of entities
UNWIND $batch.ids AS id
MATCH (entity:Entity {id: id})
DETACH DELETE entity
