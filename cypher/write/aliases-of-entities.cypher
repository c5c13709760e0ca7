// Under which other normalised names are these entities known?
// parameters:
//   ids: list of strings — ids of entities
// columns: entity, key, named
UNWIND $ids AS id
MATCH (alias:Alias)-[link:ALIAS_OF]->(entity:Entity {id: id})
RETURN entity.id AS entity, alias.id AS key, link.named AS named
