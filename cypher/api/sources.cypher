// Which source entities have these ids, and of which document?
// parameters:
//   ids: list of strings — ids of source entities, as MENTIONS.source has them
// example: {"ids": ["@entity:唐以志"]}
// columns: id, entity, document, page, kind, name
UNWIND $ids AS id
MATCH (document:Document)-[mention:MENTIONS {source: id}]->(entity:Entity)
RETURN id, entity.id AS entity, document.id AS document, document.source AS page, mention.kind AS kind,
       mention.name AS name
