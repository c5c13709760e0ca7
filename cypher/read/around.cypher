// What lies at most two ties away from a body, person or event, the nearest and best connected first?
// parameters:
//   name: string — name, alias or id
//   limit: integer — how many at most
// example: {"name": "上海国际汽车城产教联合体", "limit": 12}
// columns: name, kind, distance, ties, id
MATCH (center:Entity) WHERE $name IN [center.id, center.name] + center.aliases
CALL (center) {
  MATCH (center)-[:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(near:Entity)
  RETURN near, 1 AS away
  UNION
  MATCH (center)-[:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(between:Entity)
  MATCH (between)-[:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(near:Entity)
  RETURN near, 2 AS away
}
WITH center, near, min(away) AS distance
WHERE near.id <> center.id
WITH near, min(distance) AS distance
WITH near, distance, COUNT {
  (near)-[:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(:Entity)
} AS ties
RETURN near.name AS name, [label IN labels(near) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind, distance, ties,
       near.id AS id
ORDER BY distance, ties DESC, id
LIMIT $limit
