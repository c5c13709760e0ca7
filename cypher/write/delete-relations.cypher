// Takes away relationships between entities, by key.
// parameters:
//   batch.rows: list of maps — from, to: ids of entities; key
UNWIND $batch.rows AS row
MATCH (start:Entity {id: row.from})
MATCH (end:Entity {id: row.to})
MATCH (start)-[relation]->(end)
WHERE relation.key = row.key
DELETE relation
