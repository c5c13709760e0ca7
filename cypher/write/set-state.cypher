// Notes the version of the schema, and the file that the graph is being restored from (null once it is done).
// parameters:
//   schemaVersion: integer
//   restoring: string or null — SHA-256 of the file
MATCH (graph:Graph {id: 'graph'})
SET graph.schemaVersion = $schemaVersion, graph.restoring = $restoring
