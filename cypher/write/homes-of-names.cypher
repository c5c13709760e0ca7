// Which organisation stands for a name that is not the one its id is made of?
// parameters:
//   keys: list of strings — normalised names
// columns: key, entity
UNWIND $keys AS key
MATCH (alias:Alias {id: key})-[link:ALIAS_OF]->(entity:Organization)
WHERE link.named
RETURN alias.id AS key, entity.id AS entity
