// Which entities have the most relationships?
// parameters:
//   kinds: list of strings or null — only entities of these kinds
//   limit: integer — entities at most
// example: {"kinds": null, "limit": 5}
// columns: entity, kind
MATCH (entity:Entity)
WHERE $kinds IS NULL OR any(label IN labels(entity) WHERE label IN $kinds)
WITH entity, COUNT {
  (entity)-[:HOLDS_POST|MEMBER_OF|TOOK_PART|ABOUT|HELD_AT|PRESENTED|ISSUED|
             APPROVED_BY|COORDINATED_BY|BASED_IN|PART_OF|SUBSIDIARY_OF]-(:Entity)
} AS ties
ORDER BY ties DESC, entity.id LIMIT $limit
RETURN properties(entity) AS entity,
       [label IN labels(entity) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind
