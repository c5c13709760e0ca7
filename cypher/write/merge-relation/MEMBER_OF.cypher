// Writes relationships, or adds to those that are there what further documents say.
// parameters:
//   rows: list of maps — from, to: ids; key; properties: those of the relationship; of these once more
//         documents, confidence, firstSeen, lastSeen (the latter two null where no date is known)
UNWIND $rows AS row
MATCH (start:Entity {id: row.from})
MATCH (end:Entity {id: row.to})
MERGE (start)-[relation:MEMBER_OF {key: row.key}]->(end)
ON CREATE SET relation = row.properties
ON MATCH SET
  relation.documents = relation.documents + row.documents,
  relation.confidence = CASE WHEN row.confidence > relation.confidence THEN row.confidence ELSE relation.confidence END,
  relation.firstSeen = CASE WHEN relation.firstSeen <= row.firstSeen THEN relation.firstSeen
                            ELSE coalesce(row.firstSeen, relation.firstSeen) END,
  relation.lastSeen = CASE WHEN relation.lastSeen >= row.lastSeen THEN relation.lastSeen
                           ELSE coalesce(row.lastSeen, relation.lastSeen) END
