// Takes away relationships from an entity to a document, by key.
// parameters:
//   batch.rows: list of maps — from: id of an entity; to: id of a document; key
UNWIND $batch.rows AS row
MATCH (start:Entity {id: row.from})
MATCH (end:Document {id: row.to})
MATCH (start)-[relation:STATES_COUNT]->(end)
WHERE relation.key = row.key
DELETE relation
