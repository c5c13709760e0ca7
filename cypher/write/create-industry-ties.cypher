// Ties bodies to industries.
// parameters:
//   batch.rows: list of maps — industry: id of one; ties: of each body its id (`from`) and the relationship's properties
UNWIND $batch.rows AS row
MATCH (industry:Industry {id: row.industry})
UNWIND row.ties AS tied
MATCH (body:Entity {id: tied.from})
CREATE (body)-[tie:IN_INDUSTRY]->(industry)
SET tie = tied.properties
