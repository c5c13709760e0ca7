// Writes entities of one kind that are not there yet.
// parameters:
//   rows: list of maps — an entity's properties
UNWIND $rows AS row
CREATE (entity:Entity:Work)
SET entity = row
