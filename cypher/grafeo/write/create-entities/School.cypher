// The rows of cypher/write/create-entities.cypher that are of this kind.
UNWIND $batch.rows AS row
UNWIND row.entities AS properties
CREATE (entity:Entity:Organization:School)
SET entity = properties
