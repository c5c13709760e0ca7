// What do the statements behind these relationships amount to?
// parameters:
//   keys: list of strings — keys of relationships
// columns: key, firstSeen, lastSeen, documents, confidence
MATCH (statement:Statement)
WHERE statement.edge IN $keys
MATCH (statement)-[:`IN`]->(document)
RETURN statement.edge AS key, min(document.published) AS firstSeen, max(document.published) AS lastSeen,
       count(DISTINCT document.id) AS documents, max(statement.confidence) AS confidence
