// Writes the ranks of posts that are there.
// parameters:
//   batch.rows: list of maps — from, to: ids of a person and a body; key; rank, rankRule, each or null
UNWIND $batch.rows AS row
MATCH (person:Entity {id: row.from})
USING INDEX SEEK person:Entity(id)
MATCH (body:Entity {id: row.to})
USING INDEX SEEK body:Entity(id)
MATCH (person)-[post:HOLDS_POST]->(body)
WHERE post.key = row.key
SET post.rank = row.rank, post.rankRule = row.rankRule
