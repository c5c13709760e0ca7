// Every relationship with all that it says, between the ids of its ends.
// parameters: none
// example: {}
// columns: type, from, to, properties
MATCH (start)-[edge]->(end)
RETURN type(edge) AS type, start.id AS from, end.id AS to, properties(edge) AS properties
