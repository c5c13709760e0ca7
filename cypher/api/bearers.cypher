// Which entities bear a name, as their own or as an alias?
// parameters:
//   name: string — the name, simplified
//   keys: list of strings — the name, normalised as a body's and as anything else's
//   kinds: list of strings or null — only entities of these kinds
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
// example: {"name": "上海国际汽车城产教联合体", "keys": ["上海国际汽车城产教联合体"], "kinds": null, "after": "", "limit": 21}
// columns: edges, total
CALL () {
  MATCH (entity:Entity {name: $name}) RETURN entity
  UNION
  MATCH (entity:Entity) WHERE entity.key IN $keys RETURN entity
  UNION
  MATCH (entity:Entity) WHERE $name IN entity.aliases RETURN entity
}
WITH entity
WHERE $kinds IS NULL OR any(label IN labels(entity) WHERE label IN $kinds)
WITH entity, CASE WHEN entity.name = $name OR entity.key IN $keys THEN 'NAME' ELSE 'ALIAS' END AS reason
WITH *, CASE reason WHEN 'NAME' THEN '0' ELSE '1' END + entity.id AS sort
ORDER BY sort
WITH collect({sort: sort, reason: reason, node: properties(entity),
              kind: [label IN labels(entity) WHERE NOT label IN ['Entity', 'Organization']][0]}) AS found
RETURN [edge IN found WHERE edge.sort > $after][0..$limit] AS edges, size(found) AS total
// from the end: RETURN [edge IN reverse(found) WHERE $before IS NULL OR edge.sort < $before][0..$limit] AS edges, size(found) AS total
