// Takes away all other normalised names of entities; those that hold are written again.
// parameters:
//   ids: list of strings — ids of entities
MATCH (entity:Entity)
WHERE entity.id IN $ids
MATCH (entity)<-[link:ALIAS_OF]-()
DELETE link
