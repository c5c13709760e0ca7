// Writes entities that are not there yet. Grafeo takes no labels from a row: it has a file for each kind.
// parameters:
//   batch.rows: list of maps — type: their kind; labels: those of the kind; entities: the properties of each
UNWIND $batch.rows AS row
UNWIND row.entities AS properties
CREATE (entity:$(row.labels))
SET entity = properties
