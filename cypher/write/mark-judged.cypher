// Marks mentions of which people judge something, or takes the mark away.
// parameters:
//   batch.rows: list of maps — document: its id; marks: of each source entity its id (`source`) and `judged`, true or null
UNWIND $batch.rows AS row
MATCH (document:Document {id: row.document})
WITH DISTINCT row, document
MATCH (document)-[mention:MENTIONS]->()
UNWIND row.marks AS mark
WITH mention, mark
WHERE mention.source = mark.source
SET mention.judged = mark.judged
