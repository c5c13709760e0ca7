// Which documents mention these entities, and as what?
// parameters:
//   ids: list of strings — ids of entities
// columns: entity, document, published, source, kind, name, aliases, attributes, count, bodies, consortia
MATCH (entity:Entity)
WHERE entity.id IN $ids
MATCH (entity)<-[mention:MENTIONS]-(document)
RETURN entity.id AS entity, document.id AS document, document.published AS published, mention.source AS source,
       mention.kind AS kind, mention.name AS name, mention.aliases AS aliases, mention.attributes AS attributes,
       mention.count AS count, mention.bodies AS bodies, mention.consortia AS consortia
