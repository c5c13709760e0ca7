// Under which names, of which kind, do documents mention these entities? Equal ones are counted, so that a body
// that every document mentions costs little; those that somebody judged come one by one.
// parameters:
//   batch.ids: list of strings — ids of entities
// columns: entity, source, kind, name, aliases, attributes, times, document
UNWIND $batch.ids AS id
MATCH (entity:Entity {id: id})
WITH DISTINCT entity
MATCH (entity)<-[mention:MENTIONS]-(document)
WITH entity, mention, document, CASE WHEN mention.judged THEN mention.source END AS source
RETURN entity.id AS entity, source, mention.kind AS kind, mention.name AS name, mention.aliases AS aliases,
       mention.attributes AS attributes, count(*) AS times, min(document.id) AS document
