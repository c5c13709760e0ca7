// Which documents mention these entities, and as what?
// parameters:
//   batch.ids: list of strings — ids of entities
// columns: entity, document, published, source, kind, name, aliases, attributes, count, bodies, consortia
UNWIND $batch.ids AS id
MATCH (entity:Entity {id: id})
WITH DISTINCT entity
MATCH (entity)<-[mention:MENTIONS]-(document)
RETURN entity.id AS entity, document.id AS document, document.published AS published, mention.source AS source,
       mention.kind AS kind, mention.name AS name, mention.aliases AS aliases, mention.attributes AS attributes,
       mention.count AS count, mention.bodies AS bodies, mention.consortia AS consortia
