// Takes away those of these names that no entity bears any more.
// parameters:
//   keys: list of strings — normalised names
MATCH (alias:Alias)
WHERE alias.id IN $keys AND NOT EXISTS { MATCH (alias)-[:ALIAS_OF]->(:Entity) }
DETACH DELETE alias
