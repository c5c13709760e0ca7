// Which entities are at most so many relationships away from an entity, the nearest and of those the best connected first, and
// which relationships are there among them, each once?
// parameters:
//   ids: list of strings — ids of entities
//   depth: integer — relationships away at most, 1 to 3
//   limit: integer — entities at most beside the one in the middle
//   most: integer — relationships at most
//   kinds: list of strings or null — only entities of these kinds; nothing is reached through others
//   predicates: list of strings or null — only relationships of these types
//   maxDegree: integer or null — nothing is reached through an entity with more relationships than that
// example: {"ids": ["@entity:上海国际汽车城产教联合体"], "depth": 2, "limit": 20, "most": 80, "kinds": null, "predicates": null, "maxDegree": null}
// columns: id, center, kind, degree, nodes, ties, truncated
UNWIND $ids AS id
MATCH (center:Entity {id: id})
CALL (center) {
  MATCH (center)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                  APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(other:Entity)
  WHERE ($predicates IS NULL OR type(tie) IN $predicates)
    AND ($kinds IS NULL OR any(label IN labels(other) WHERE label IN $kinds))
  WITH other, count(*) AS ways
  RETURN collect({at: other, distance: 1}) AS one
}
CALL (center, one) {
  UNWIND CASE WHEN $depth > 1 AND size(one) <= $limit THEN one ELSE [] END AS step
  WITH center, step.at AS near
  WHERE $maxDegree IS NULL OR COUNT {
    (near)-[:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
             APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(:Entity) } <= $maxDegree
  MATCH (near)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                 APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(other:Entity)
  WHERE other.id <> center.id AND ($predicates IS NULL OR type(tie) IN $predicates)
    AND ($kinds IS NULL OR any(label IN labels(other) WHERE label IN $kinds))
  WITH other, count(*) AS ways
  RETURN collect({at: other, distance: 2}) AS reached
}
CALL (one, reached) {
  UNWIND one + reached AS step
  WITH step.at AS other, min(step.distance) AS distance
  RETURN collect({at: other, distance: distance}) AS two
}
CALL (center, two) {
  UNWIND CASE WHEN $depth > 2 AND size(two) <= $limit THEN two ELSE [] END AS step
  WITH center, step.at AS near, step.distance AS distance
  WHERE distance = 2 AND ($maxDegree IS NULL OR COUNT {
    (near)-[:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
             APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(:Entity) } <= $maxDegree)
  MATCH (near)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                 APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(other:Entity)
  WHERE other.id <> center.id AND ($predicates IS NULL OR type(tie) IN $predicates)
    AND ($kinds IS NULL OR any(label IN labels(other) WHERE label IN $kinds))
  WITH other, count(*) AS ways
  RETURN collect({at: other, distance: 3}) AS beyond
}
CALL (two, beyond) {
  UNWIND two + beyond AS step
  WITH step.at AS node, min(step.distance) AS distance
  WITH node, distance, COUNT {
    (node)-[:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
             APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(:Entity) } AS degree
  ORDER BY distance, degree DESC, node.id
  WITH collect({at: node, distance: distance, degree: degree}) AS three
  RETURN size(three) > $limit AS more, three[0..$limit] AS near
}
CALL (center, near) {
  UNWIND [{at: center, distance: 0}] + near AS step
  WITH step.at AS node, step.distance AS distance
  MATCH (node)-[tie:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                 APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(:Entity)
  WHERE $predicates IS NULL OR type(tie) IN $predicates
  WITH tie, count(*) AS ends, max(distance) AS farthest WHERE ends = 2
  WITH tie ORDER BY farthest, tie.documents DESC, tie.key
  WITH collect({predicate: type(tie), fact: properties(tie), subject: startNode(tie).id, object: endNode(tie).id}) AS among
  RETURN size(among) > $most AS cut, among[0..$most] AS ties
}
CALL (near) {
  UNWIND near AS step
  WITH step.at AS node, step.distance AS distance, step.degree AS degree
  RETURN collect({node: properties(node), distance: distance, degree: degree,
                  kind: [label IN labels(node) WHERE NOT label IN ['Entity', 'Organization']][0]}) AS nodes
}
RETURN id, properties(center) AS center, [label IN labels(center) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind,
       COUNT { (center)-[:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
                          APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(:Entity) } AS degree,
       nodes, ties, more OR cut AS truncated
