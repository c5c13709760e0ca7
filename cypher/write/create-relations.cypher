// Writes relationships between entities that cannot be there yet. Grafeo takes no type from a row: it has a file for each.
// parameters:
//   batch.rows: list of maps — type: of relationships; from: id of an entity; ends: of each the other entity's id (`to`)
//     and the relationship's properties
UNWIND $batch.rows AS row
MATCH (start:Entity {id: row.from})
UNWIND row.ends AS related
MATCH (end:Entity {id: related.to})
CREATE (start)-[relation:$(row.type)]->(end)
SET relation = related.properties
