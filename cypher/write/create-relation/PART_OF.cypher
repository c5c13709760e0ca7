// Writes relationships that cannot be there yet.
// parameters:
//   rows: list of maps — from, to: ids; properties: those of the relationship
UNWIND $rows AS row
MATCH (start:Entity {id: row.from})
MATCH (end:Entity {id: row.to})
CREATE (start)-[relation:PART_OF]->(end)
SET relation = row.properties
