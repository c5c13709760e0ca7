// What do these documents mention?
// parameters:
//   ids: list of strings — ids of documents
// columns: entity, document, published, source, kind, name, aliases, attributes, count, bodies, consortia
MATCH (document:Document)
WHERE document.id IN $ids
MATCH (document)-[mention:MENTIONS]->(entity)
RETURN entity.id AS entity, document.id AS document, document.published AS published, mention.source AS source,
       mention.kind AS kind, mention.name AS name, mention.aliases AS aliases, mention.attributes AS attributes,
       mention.count AS count, mention.bodies AS bodies, mention.consortia AS consortia
