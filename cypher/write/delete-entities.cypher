// Takes away entities, with what still hangs on them.
// parameters:
//   ids: list of strings — ids of entities
MATCH (entity:Entity)
WHERE entity.id IN $ids
DETACH DELETE entity
