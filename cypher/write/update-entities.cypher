// Writes the properties of entities that are there, in place of all they had.
// parameters:
//   batch.rows: list of maps — an entity's properties
UNWIND $batch.rows AS row
MATCH (entity:Entity {id: row.id})
SET entity = row
