// Writes what relationships that are there amount to now.
// parameters:
//   batch.rows: list of maps — from, to: ids of entities; key; documents, confidence; firstSeen, lastSeen, begins, ends or null
UNWIND $batch.rows AS row
MATCH (start:Entity {id: row.from})
USING INDEX SEEK start:Entity(id)
MATCH (end:Entity {id: row.to})
USING INDEX SEEK end:Entity(id)
MATCH (start)-[relation]->(end)
WHERE relation.key = row.key
SET relation.documents = row.documents, relation.confidence = row.confidence,
    relation.firstSeen = row.firstSeen, relation.lastSeen = row.lastSeen,
    relation.begins = row.begins, relation.ends = row.ends
