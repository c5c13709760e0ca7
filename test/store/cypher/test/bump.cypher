MERGE (graph:Graph {id: 'graph'})
ON CREATE SET graph.version = 1
ON MATCH SET graph.version = graph.version + 1
RETURN graph.version AS version
