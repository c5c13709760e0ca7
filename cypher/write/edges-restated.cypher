// What do the statements behind these relationships amount to? Reprints count as one document.
// parameters:
//   batch.keys: list of strings — keys of relationships
// columns: key, firstSeen, lastSeen, documents, confidence
UNWIND $batch.keys AS key
MATCH (statement:Statement {edge: key})
WITH DISTINCT statement
MATCH (statement)-[:`IN`]->(document)
RETURN statement.edge AS key, min(document.published) AS firstSeen, max(document.published) AS lastSeen,
       count(DISTINCT document.witness) AS documents, max(statement.confidence) AS confidence
