// Takes away mentions that are to be written again on another entity.
// parameters:
//   rows: list of maps — document, entity: ids; source: the source entity's id
UNWIND $rows AS row
MATCH (document:Document {id: row.document})
MATCH (document)-[mention:MENTIONS]->(entity:Entity {id: row.entity})
WHERE mention.source = row.source
DELETE mention
