// Under which other normalised names are these entities known?
// parameters:
//   batch.ids: list of strings — ids of entities
// columns: entity, key, named
UNWIND $batch.ids AS id
MATCH (entity:Entity {id: id})
WITH DISTINCT entity
MATCH (entity)<-[link:ALIAS_OF]-(alias)
RETURN entity.id AS entity, alias.id AS key, link.named AS named
