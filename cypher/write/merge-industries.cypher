// Writes industries that may be there already.
// parameters:
//   batch.rows: list of maps — properties of each: id, code, name
UNWIND $batch.rows AS row
MERGE (industry:Industry {id: row.id})
ON CREATE SET industry.code = row.code, industry.name = row.name
