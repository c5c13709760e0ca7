// Writes statements, each tied to its document.
// parameters:
//   batch.rows: list of maps — document: its id; statements: the properties of each
UNWIND $batch.rows AS row
MATCH (document:Document {id: row.document})
UNWIND row.statements AS properties
CREATE (statement:Statement)-[:`IN`]->(document)
SET statement = properties
