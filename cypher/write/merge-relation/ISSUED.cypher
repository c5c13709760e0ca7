// Writes relationships, or adds to those that are there what further documents say.
// parameters:
//   rows: list of maps — from, to: ids; properties: those of the relationship, the key among them
UNWIND $rows AS row
MATCH (start:Entity {id: row.from})
MATCH (end:Entity {id: row.to})
MERGE (start)-[relation:ISSUED {key: row.properties.key}]->(end)
ON CREATE SET relation = row.properties
ON MATCH SET
  relation.documents = relation.documents + row.properties.documents,
  relation.confidence = CASE WHEN row.properties.confidence > relation.confidence
                             THEN row.properties.confidence ELSE relation.confidence END,
  relation.firstSeen = CASE WHEN relation.firstSeen <= row.properties.firstSeen THEN relation.firstSeen
                            ELSE coalesce(row.properties.firstSeen, relation.firstSeen) END,
  relation.lastSeen = CASE WHEN relation.lastSeen >= row.properties.lastSeen THEN relation.lastSeen
                           ELSE coalesce(row.properties.lastSeen, relation.lastSeen) END
