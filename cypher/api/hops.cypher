// The relationships of a chain that was found in memory, with both their ends, and the state of the graph at the same
// moment: does what was known of it still hold?
// parameters:
//   nears: list of strings — for each relationship, in the order of the chain, the id of one end: of the two that with
//     fewer relationships
//   keys: list of strings — of each its key
// example: {"nears": ["@entity:诸葛明"], "keys": ["@edge:HOLDS_POST"]}
// columns: version, ties
CALL () {
  UNWIND range(0, size($keys) - 1) AS at
  WITH at, $nears[at] AS near, $keys[at] AS key
  CALL (near) {
    MATCH (one:Entity {id: near})
    RETURN one
  }
  MATCH (one)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(other)
  WHERE tie.key = key
  WITH at, one, tie, other ORDER BY at
  RETURN collect({predicate: type(tie), fact: properties(tie), subject: startNode(tie).id,
                  one: properties(one), other: properties(other),
                  oneKind: [label IN labels(one) WHERE NOT label IN ['Entity', 'Organization']][0],
                  otherKind: [label IN labels(other) WHERE NOT label IN ['Entity', 'Organization']][0]}) AS ties
}
MATCH (graph:Graph {id: 'graph'})
RETURN graph.version AS version, ties
