// Writes documents.
// parameters:
//   batch.rows: list of maps — a document's properties
UNWIND $batch.rows AS row
CREATE (document:Document)
SET document = row
