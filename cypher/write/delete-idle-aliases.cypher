// Takes away those of these names that no entity bears any more.
// parameters:
//   batch.keys: list of strings — normalised names
UNWIND $batch.keys AS key
MATCH (alias:Alias {id: key})
WHERE NOT EXISTS { MATCH (alias)-[:ALIAS_OF]->(:Entity) }
DETACH DELETE alias
