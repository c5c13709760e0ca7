// Takes away relationships from an entity to a document, by key.
// parameters:
//   batch.rows: list of maps — from: id of an entity; to: id of a document; key
UNWIND $batch.rows AS row
MATCH (start:Entity {id: row.from})
USING INDEX SEEK start:Entity(id)
MATCH (end:Document {id: row.to})
USING INDEX SEEK end:Document(id)
MATCH (start)-[relation:STATES_COUNT]->(end)
WHERE relation.key = row.key
DELETE relation
