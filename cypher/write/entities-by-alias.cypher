// Which entities are also known under these normalised names?
// parameters:
//   keys: list of strings — normalised names
// columns: id
MATCH (alias:Alias)
WHERE alias.id IN $keys
MATCH (alias)-[:ALIAS_OF]->(entity)
RETURN DISTINCT entity.id AS id
