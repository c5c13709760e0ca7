// Under which other normalised names are these entities known?
// parameters:
//   ids: list of strings — ids of entities
// columns: entity, key, named
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
MATCH (entity)<-[link:ALIAS_OF]-(alias:Alias)
RETURN entity.id AS entity, alias.id AS key, link.named AS named
