// Writes relationships from entities to documents that cannot be there yet.
// parameters:
//   batch.rows: list of maps — from: id of an entity; ends: of each the document's id (`to`) and the relationship's properties
UNWIND $batch.rows AS row
MATCH (start:Entity {id: row.from})
UNWIND row.ends AS related
MATCH (end:Document {id: related.to})
CREATE (start)-[relation:STATES_COUNT]->(end)
SET relation = related.properties
