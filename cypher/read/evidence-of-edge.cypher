// Which sentences say what an edge says?
// parameters:
//   edge: string — the edge's key, as other questions print it in the column `edge`
// example: {"edge": "r_AlxzjDmuVc2KRnGqUhKkk8"}
// columns: quote, source, published, start, end, predicate, rule, confidence, statement
MATCH (statement:Statement)-[:`IN`]->(document:Document)
WHERE statement.edge = $edge
RETURN statement.quote AS quote, document.source AS source, document.published AS published,
       statement.start AS start, statement.`end` AS `end`, statement.predicate AS predicate,
       statement.rule AS rule, statement.confidence AS confidence, statement.id AS statement
ORDER BY source, start, `end`, statement
