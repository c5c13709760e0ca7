// Counts this writing transaction; on Neo4j it also takes the lock that puts loaders one behind the other.
// parameters:
//   schemaVersion: integer — what a graph that is begun with this is of
// columns: version
MERGE (graph:Graph {id: 'graph'})
ON CREATE SET graph.version = 1, graph.schemaVersion = $schemaVersion
ON MATCH SET graph.version = graph.version + 1
RETURN graph.version AS version
