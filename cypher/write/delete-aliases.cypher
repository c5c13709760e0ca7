// Takes away other normalised names of entities.
// parameters:
//   rows: list of maps — entity: its id; key: the normalised name
UNWIND $rows AS row
MATCH (alias:Alias {id: row.key})
MATCH (alias)-[link:ALIAS_OF]->(entity:Entity {id: row.entity})
DELETE link
