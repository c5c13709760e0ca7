// Writes other normalised names under which an entity may be looked up.
// parameters:
//   batch.rows: list of maps — entity: its id; key: the normalised name; named: whether some document uses it as the name
UNWIND $batch.rows AS row
MATCH (entity:Entity {id: row.entity})
MERGE (alias:Alias {id: row.key})
CREATE (alias)-[:ALIAS_OF {named: row.named}]->(entity)
