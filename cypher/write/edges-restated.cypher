// What do the statements behind these relationships amount to?
// parameters:
//   keys: list of strings — keys of relationships
// columns: key, firstSeen, lastSeen, documents, confidence
UNWIND $keys AS key
MATCH (statement:Statement {edge: key})-[:`IN`]->(document:Document)
RETURN key, min(document.published) AS firstSeen, max(document.published) AS lastSeen,
       count(DISTINCT document.id) AS documents, max(statement.confidence) AS confidence
