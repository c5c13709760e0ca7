// These bodies, and which are parts of them or based in them, directly or through others: they may lie where these lie.
// parameters:
//   batch.ids: list of strings — ids of organisations
// columns: id, labels, name, hijacked, seat
UNWIND $batch.ids AS id
MATCH (whole:Entity {id: id})
WITH DISTINCT whole
MATCH (whole)<-[:PART_OF|BASED_IN*0..3]-(part:Entity)
RETURN DISTINCT part.id AS id, labels(part) AS labels, part.name AS name, part.hijacked AS hijacked,
       part.seat AS seat
