// Takes away mentions that are to be written again on another entity.
// parameters:
//   batch.rows: list of maps — document: its id; sources: ids of the source entities, as it mentions them
UNWIND $batch.rows AS row
MATCH (document:Document {id: row.document})
WITH DISTINCT row, document
MATCH (document)-[mention:MENTIONS]->()
WHERE any(source IN row.sources WHERE source = mention.source)
DELETE mention
