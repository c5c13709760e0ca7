// Takes away entities, with what still hangs on them.
// parameters:
//   ids: list of strings — ids of entities
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
DETACH DELETE entity
