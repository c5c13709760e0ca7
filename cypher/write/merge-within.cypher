// Ties divisions to those that they lie in; both are there.
// parameters:
//   batch.rows: list of maps — from, to: ids of divisions
UNWIND $batch.rows AS row
MATCH (region:Region {id: row.from})
USING INDEX SEEK region:Region(id)
MATCH (wider:Region {id: row.to})
USING INDEX SEEK wider:Region(id)
MERGE (region)-[:WITHIN]->(wider)
