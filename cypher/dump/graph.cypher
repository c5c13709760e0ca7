// In which state is the graph: how many writing transactions, which version of the schema, and of which file it is
// being restored, if that has not come to its end?
// parameters: none
// example: {}
// columns: version, schemaVersion, restoring
MATCH (graph:Graph {id: 'graph'})
RETURN graph.version AS version, graph.schemaVersion AS schemaVersion, graph.restoring AS restoring
