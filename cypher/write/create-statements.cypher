// Writes statements, each tied to its document.
// parameters:
//   rows: list of maps — document: its id; properties: those of the statement
UNWIND $rows AS row
MATCH (document:Document {id: row.document})
CREATE (statement:Statement)-[:`IN`]->(document)
SET statement = row.properties
