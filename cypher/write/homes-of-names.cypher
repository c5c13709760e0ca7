// Which organisation stands for a name that is not the one its id is made of?
// parameters:
//   batch.keys: list of strings — normalised names
// columns: key, entity
UNWIND $batch.keys AS key
MATCH (alias:Alias {id: key})
WITH DISTINCT alias
MATCH (alias)-[link:ALIAS_OF]->(entity)
WHERE link.named
RETURN alias.id AS key, entity.id AS entity
