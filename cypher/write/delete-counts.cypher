// Takes away relationships from an entity to a document, by key.
// parameters:
//   rows: list of maps — from: id of an entity; to: id of a document; key
UNWIND $rows AS row
MATCH (start:Entity {id: row.from})-[relation:STATES_COUNT]->(end:Document {id: row.to})
WHERE relation.key = row.key
DELETE relation
