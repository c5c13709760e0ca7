// Where do these source entities stand, and as what are they mentioned?
// parameters:
//   batch.rows: list of maps — document: its id; sources: ids of source entities, as it mentions them
// columns: entity, document, published, source, kind, name, aliases, attributes, count, bodies, consortia
UNWIND $batch.rows AS row
MATCH (document:Document {id: row.document})
WITH DISTINCT row, document
MATCH (document)-[mention:MENTIONS]->(entity)
WHERE any(source IN row.sources WHERE source = mention.source)
RETURN entity.id AS entity, document.id AS document, document.published AS published, mention.source AS source,
       mention.kind AS kind, mention.name AS name, mention.aliases AS aliases, mention.attributes AS attributes,
       mention.count AS count, mention.bodies AS bodies, mention.consortia AS consortia
