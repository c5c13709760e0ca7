// Which of these relationships are there, and what do they amount to so far?
// parameters:
//   batch.rows: list of maps — from, to: ids of entities; key
// columns: key, documents, confidence, firstSeen, lastSeen
UNWIND $batch.rows AS row
MATCH (start:Entity {id: row.from})
USING INDEX SEEK start:Entity(id)
MATCH (end:Entity {id: row.to})
USING INDEX SEEK end:Entity(id)
MATCH (start)-[relation]->(end)
WHERE relation.key = row.key
RETURN relation.key AS key, relation.documents AS documents, relation.confidence AS confidence,
       relation.firstSeen AS firstSeen, relation.lastSeen AS lastSeen
