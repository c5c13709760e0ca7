// Points statements at the relationship that they state now.
// parameters:
//   batch.rows: list of maps — id: of a statement; edge: key of the relationship
UNWIND $batch.rows AS row
MATCH (statement:Statement {id: row.id})
SET statement.edge = row.edge
