// Writes what relationships that are there amount to now.
// parameters:
//   batch.rows: list of maps — from, to: ids of entities; key; documents, confidence; firstSeen, lastSeen or null
UNWIND $batch.rows AS row
MATCH (start:Entity {id: row.from})
MATCH (end:Entity {id: row.to})
MATCH (start)-[relation]->(end)
WHERE relation.key = row.key
SET relation.documents = row.documents, relation.confidence = row.confidence,
    relation.firstSeen = row.firstSeen, relation.lastSeen = row.lastSeen
