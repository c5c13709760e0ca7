// Which entities are also known under these normalised names?
// parameters:
//   batch.keys: list of strings — normalised names
// columns: id
UNWIND $batch.keys AS key
MATCH (alias:Alias {id: key})
WITH DISTINCT alias
MATCH (alias)-[:ALIAS_OF]->(entity)
RETURN DISTINCT entity.id AS id
