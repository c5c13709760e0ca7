// Writes documents.
// parameters:
//   rows: list of maps — a document's properties
UNWIND $rows AS row
CREATE (document:Document)
SET document = row
