// Which entities bear these normalised names?
// parameters:
//   keys: list of strings — normalised names
// columns: id
UNWIND $keys AS key
MATCH (entity:Entity {key: key})
RETURN DISTINCT entity.id AS id
