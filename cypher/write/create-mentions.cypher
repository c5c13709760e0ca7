// Writes which document mentions which entities, and as what.
// parameters:
//   batch.rows: list of maps — document: its id; mentions: of each the entity's id and the mention's properties
UNWIND $batch.rows AS row
MATCH (document:Document {id: row.document})
UNWIND row.mentions AS mentioned
MATCH (entity:Entity {id: mentioned.entity})
CREATE (document)-[mention:MENTIONS]->(entity)
SET mention = mentioned.properties
