// Statements by id, whole, with their document.
// parameters:
//   ids: list of string — ids of statements
// example: {"ids": ["@statement:MEMBER_OF"]}
// columns: id, document, properties
UNWIND $ids AS wanted
MATCH (statement:Statement {id: wanted})
MATCH (statement)-[:`IN`]->(document:Document)
RETURN statement.id AS id, document.id AS document, properties(statement) AS properties
ORDER BY id
