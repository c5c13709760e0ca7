// Writes some properties of documents, and leaves the others.
// parameters:
//   batch.rows: list of maps — id: of a document; properties: those to be written
UNWIND $batch.rows AS row
MATCH (document:Document {id: row.id})
SET document += row.properties
