// How many persons have a post in a party or state body?
// parameters: none
// example: {}
// columns: officials
MATCH (person:Person)-[:HOLDS_POST]->(:Government)
RETURN count(DISTINCT person) AS officials
