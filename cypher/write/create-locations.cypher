// Ties bodies to the regions in which they lie.
// parameters:
//   batch.rows: list of maps — region: id of a division; located: of each body its id (`from`) and the relationship's properties
UNWIND $batch.rows AS row
MATCH (region:Region {id: row.region})
UNWIND row.located AS located
MATCH (body:Entity {id: located.from})
CREATE (body)-[location:LOCATED_IN]->(region)
SET location = located.properties
