// Writes divisions that may be there already, the wider ones before those that lie in them.
// parameters:
//   batch.rows: list of maps — properties of each: id, code, name, level
UNWIND $batch.rows AS row
MERGE (region:Region {id: row.id})
ON CREATE SET region.code = row.code, region.name = row.name, region.level = row.level
