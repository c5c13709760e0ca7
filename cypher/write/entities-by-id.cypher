// What is known of these entities?
// parameters:
//   batch.ids: list of strings — ids of entities
// columns: id, labels, name, hijacked, seat, mentions, documents
UNWIND $batch.ids AS id
MATCH (entity:Entity {id: id})
RETURN entity.id AS id, labels(entity) AS labels, entity.name AS name, entity.hijacked AS hijacked, entity.seat AS seat,
       entity.mentions AS mentions, entity.documents AS documents
