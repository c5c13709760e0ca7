// The entities of these ids, and the state of the graph at the same moment: does what was known of their names still hold?
// parameters:
//   ids: list of strings — ids of entities
// example: {"ids": ["@entity:唐以志"]}
// columns: version, found
CALL () {
  UNWIND $ids AS id
  MATCH (entity:Entity {id: id})
  WITH entity ORDER BY entity.id
  RETURN collect({node: properties(entity),
                  kind: [label IN labels(entity) WHERE NOT label IN ['Entity', 'Organization']][0]}) AS found
}
MATCH (graph:Graph {id: 'graph'})
RETURN graph.version AS version, found
