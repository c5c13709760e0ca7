// Which entities bear these normalised names?
// parameters:
//   batch.keys: list of strings — normalised names
// columns: id
UNWIND $batch.keys AS key
MATCH (entity:Entity {key: key})
RETURN entity.id AS id
