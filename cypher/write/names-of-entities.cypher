// Under which names, of which kind, do documents mention these entities? Equal ones are counted, so that a body
// that every document mentions costs little.
// parameters:
//   batch.ids: list of strings — ids of entities
// columns: entity, kind, name, aliases, attributes, times, document
UNWIND $batch.ids AS id
MATCH (entity:Entity {id: id})
WITH DISTINCT entity
MATCH (entity)<-[mention:MENTIONS]-(document)
RETURN entity.id AS entity, mention.kind AS kind, mention.name AS name, mention.aliases AS aliases,
       mention.attributes AS attributes, count(*) AS times, min(document.id) AS document
