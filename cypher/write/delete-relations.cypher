// Takes away relationships between entities, by key.
// parameters:
//   batch.rows: list of maps — from, to: ids of entities; key
UNWIND $batch.rows AS row
MATCH (start:Entity {id: row.from})
USING INDEX SEEK start:Entity(id)
MATCH (end:Entity {id: row.to})
USING INDEX SEEK end:Entity(id)
MATCH (start)-[relation]->(end)
WHERE relation.key = row.key
DELETE relation
