// Writes which document mentions which entity, and as what.
// parameters:
//   rows: list of maps — document, entity: ids; properties: those of the mention
UNWIND $rows AS row
MATCH (document:Document {id: row.document})
MATCH (entity:Entity {id: row.entity})
CREATE (document)-[mention:MENTIONS]->(entity)
SET mention = row.properties
