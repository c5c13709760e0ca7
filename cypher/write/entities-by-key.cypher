// Which entities bear these normalised names?
// parameters:
//   keys: list of strings — normalised names
// columns: id
MATCH (entity:Entity)
WHERE entity.key IN $keys
RETURN entity.id AS id
