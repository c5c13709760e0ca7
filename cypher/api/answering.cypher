// Which entities answer by these ids now: ids that they had before they were joined, or those of source entities?
// Grafeo goes through all mentions, once for all ids: it has no index on a property of relationships.
// parameters:
//   ids: list of strings — ids of entities or source entities
// example: {"ids": ["@entity:唐以志"]}
// columns: id, entity
CALL () {
  UNWIND $ids AS id
  MATCH (:Alias {id: id})-[:ALIAS_OF]->(entity:Entity)
  RETURN id, entity.id AS entity
  UNION
  MATCH (:Document)-[mention:MENTIONS]->(entity:Entity)
  USING INDEX SEEK mention:MENTIONS(source)
  WHERE mention.source IN $ids
  RETURN mention.source AS id, entity.id AS entity
}
RETURN id, min(entity) AS entity
ORDER BY id
