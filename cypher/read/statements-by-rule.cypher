// Which rules read how many statements, and how far may each be trusted?
// parameters: none
// example: {}
// columns: predicate, rule, statements, documents, lowest, highest
MATCH (statement:Statement)-[:`IN`]->(document:Document)
RETURN statement.predicate AS predicate, statement.rule AS rule, count(statement) AS statements,
       count(DISTINCT document) AS documents, min(statement.confidence) AS lowest, max(statement.confidence) AS highest
ORDER BY predicate, statements DESC, rule
