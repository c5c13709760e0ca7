// Which relationships between entities begin at these? A server reads them all once for each state of a large graph, and
// searches paths among them.
// parameters:
//   ids: list of strings — ids of entities
// example: {"ids": ["@entity:唐以志"]}
// columns: id, predicate, key, other
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
MATCH (entity)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]->(other:Entity)
RETURN id, type(tie) AS predicate, tie.key AS key, other.id AS other
ORDER BY key
