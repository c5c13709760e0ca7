// Which bodies have ties with the most other bodies, persons, events and policies?
// parameters:
//   limit: integer — how many bodies at most
// example: {"limit": 10}
// columns: body, kind, neighbours, ties, documents
MATCH (b:Organization)-[tie]-(neighbour:Entity)
WITH b, type(tie) AS tie, count(DISTINCT neighbour) AS neighbours ORDER BY tie
WITH b, collect(tie + ' ' + toString(neighbours)) AS ties
MATCH (b)--(neighbour:Entity)
WHERE neighbour.id <> b.id
WITH b, ties, count(DISTINCT neighbour) AS neighbours
RETURN b.name AS body, [label IN labels(b) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind,
       neighbours, ties, b.documents AS documents
ORDER BY neighbours DESC, body, b.id
LIMIT $limit
