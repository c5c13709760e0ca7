// What do these documents mention?
// parameters:
//   batch.ids: list of strings — ids of documents
// columns: entity, document, published, source, kind, name, aliases, attributes, count, bodies, consortia
UNWIND $batch.ids AS id
MATCH (document:Document {id: id})
WITH DISTINCT document
MATCH (document)-[mention:MENTIONS]->(entity)
RETURN entity.id AS entity, document.id AS document, document.published AS published, mention.source AS source,
       mention.kind AS kind, mention.name AS name, mention.aliases AS aliases, mention.attributes AS attributes,
       mention.count AS count, mention.bodies AS bodies, mention.consortia AS consortia
