// Of which bodies are these a part (up to three times over), and where are they based?
// parameters:
//   batch.ids: list of strings — ids of organisations
// columns: id, by, steps, whole, labels, name, hijacked, seat
UNWIND $batch.ids AS id
MATCH (body:Entity {id: id})
WITH DISTINCT body
MATCH path = (body)-[:PART_OF*1..3]->(whole:Entity)
RETURN DISTINCT body.id AS id, 'PART_OF' AS by, length(path) AS steps, whole.id AS whole, labels(whole) AS labels,
       whole.name AS name, whole.hijacked AS hijacked, whole.seat AS seat
UNION
UNWIND $batch.ids AS id
MATCH (body:Entity {id: id})
WITH DISTINCT body
MATCH (body)-[:BASED_IN]->(whole:Entity)
RETURN DISTINCT body.id AS id, 'BASED_IN' AS by, 1 AS steps, whole.id AS whole, labels(whole) AS labels,
       whole.name AS name, whole.hijacked AS hijacked, whole.seat AS seat
