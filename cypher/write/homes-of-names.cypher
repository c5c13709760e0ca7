// Which organisation stands for a name that is not the one its id is made of?
// parameters:
//   keys: list of strings — normalised names
// columns: key, entity
MATCH (alias:Alias)
WHERE alias.id IN $keys
MATCH (alias)-[link:ALIAS_OF]->(entity)
WHERE link.named
RETURN alias.id AS key, entity.id AS entity
