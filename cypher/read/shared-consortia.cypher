// Which pairs of bodies share the most consortia?
// parameters:
//   limit: integer — how many pairs at most
// example: {"limit": 10}
// columns: one, other, shared, consortia
MATCH (a:Organization)-[:MEMBER_OF]->(consortium:Consortium)<-[:MEMBER_OF]-(b:Organization)
WHERE a.name < b.name OR (a.name = b.name AND a.id < b.id)
WITH DISTINCT a, b, consortium ORDER BY consortium.name, consortium.id
WITH a, b, collect(consortium.name) AS consortia
RETURN a.name AS one, b.name AS other, size(consortia) AS shared, consortia
ORDER BY shared DESC, one, other, a.id, b.id
LIMIT $limit
