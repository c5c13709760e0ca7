// Which entities are also known under these normalised names?
// parameters:
//   keys: list of strings — normalised names
// columns: id
UNWIND $keys AS key
MATCH (:Alias {id: key})-[:ALIAS_OF]->(entity:Entity)
RETURN DISTINCT entity.id AS id
