// Under which other normalised names are these entities known?
// parameters:
//   ids: list of strings — ids of entities
// columns: entity, key, named
MATCH (entity:Entity)
WHERE entity.id IN $ids
MATCH (entity)<-[link:ALIAS_OF]-(alias)
RETURN entity.id AS entity, alias.id AS key, link.named AS named
