// Which entities answer by these ids now: ids that they had before they were joined, or those of source entities?
// parameters:
//   ids: list of strings — ids of entities or source entities
// example: {"ids": ["@entity:唐以志"]}
// columns: id, entity
UNWIND $ids AS id
CALL (id) {
  MATCH (:Alias {id: id})-[:ALIAS_OF]->(entity:Entity)
  RETURN entity.id AS entity
  UNION
  MATCH (:Document)-[:MENTIONS {source: id}]->(entity:Entity)
  RETURN entity.id AS entity
}
RETURN id, min(entity) AS entity
