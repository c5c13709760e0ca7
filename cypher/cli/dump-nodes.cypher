// Every node with all that it says.
// parameters: none
// example: {}
// columns: labels, properties
MATCH (node)
RETURN labels(node) AS labels, properties(node) AS properties
