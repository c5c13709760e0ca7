// The rows of cypher/write/create-relations.cypher that are of this type.
UNWIND $batch.rows AS row
MATCH (start:Entity {id: row.from})
UNWIND row.ends AS related
MATCH (end:Entity {id: related.to})
CREATE (start)-[relation:PRESENTED]->(end)
SET relation = related.properties
