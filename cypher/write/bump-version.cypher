// Counts this writing transaction; on Neo4j it also takes the lock that puts loaders one behind the other.
// parameters: none
// columns: version
MERGE (graph:Graph {id: 'graph'})
ON CREATE SET graph.version = 1, graph.schemaVersion = 1
ON MATCH SET graph.version = graph.version + 1
RETURN graph.version AS version
