// Writes the properties of entities that are there, in place of all they had.
// parameters:
//   rows: list of maps — an entity's properties
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})
SET entity = row
