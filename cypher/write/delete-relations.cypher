// Takes away relationships between entities, by key.
// parameters:
//   rows: list of maps — from, to: ids of entities; key
UNWIND $rows AS row
MATCH (start:Entity {id: row.from})-[relation]->(end:Entity {id: row.to})
WHERE relation.key = row.key
DELETE relation
