// What is known of these entities?
// parameters:
//   ids: list of strings — ids of entities
// columns: id, labels, mentions, documents
MATCH (entity:Entity)
WHERE entity.id IN $ids
RETURN entity.id AS id, labels(entity) AS labels, entity.mentions AS mentions, entity.documents AS documents
