// Other normalised names of entities.
// parameters:
//   ids: list of string — ids of entities
// example: {"ids": ["@entity:上海国际汽车城产教联合体"]}
// columns: id, key, named
UNWIND $ids AS wanted
MATCH (entity:Entity {id: wanted})
MATCH (entity)<-[link:ALIAS_OF]-(alias:Alias)
RETURN entity.id AS id, alias.id AS key, link.named AS named
ORDER BY id, key
