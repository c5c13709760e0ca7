// What documents mention, and how often.
// parameters:
//   ids: list of strings — ids of documents
// example: {"ids": ["@document:seeds/shanghai-auto-city-2024.txt"]}
// columns: id, end, endKind, endName, count
UNWIND $ids AS id
MATCH (document:Document {id: id})-[mention:MENTIONS]->(other:Entity)
WITH id, other, sum(mention.count) AS count
RETURN id, other.id AS end, [label IN labels(other) WHERE NOT label IN ['Entity', 'Organization']][0] AS endKind,
       other.name AS endName, count
ORDER BY id, end
