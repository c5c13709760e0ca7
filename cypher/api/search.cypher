// Which entities match what a reader typed, and why (0 name, 1 alias, 2 prefix, 3 contained, 4 pinyin, 5 initials)?
// parameters:
//   text: string — what was typed, simplified
//   keys: list of strings — the same, normalised as a body's name and as anything else's
//   pinyin: string — the same as letters a to z; empty where it is not written in letters
//   kinds: list of strings or null — only entities of these kinds
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
// example: {"text": "汽车", "keys": ["汽车"], "pinyin": "", "kinds": null, "after": "", "limit": 21}
// columns: edges, total, entities
CALL () {
  MATCH (entity:Entity) WHERE entity.name CONTAINS $text OR entity.key IN $keys RETURN entity
  UNION
  MATCH (entity:Entity) WHERE any(alias IN entity.aliases WHERE alias CONTAINS $text) RETURN entity
  UNION
  MATCH (entity:Entity)
  WHERE $pinyin <> '' AND (entity.pinyin CONTAINS $pinyin OR entity.initials STARTS WITH $pinyin)
  RETURN entity
}
WITH entity
WHERE $kinds IS NULL OR any(label IN labels(entity) WHERE label IN $kinds)
WITH entity, CASE
  WHEN entity.name = $text OR entity.key IN $keys THEN 0
  WHEN $text IN entity.aliases THEN 1
  WHEN entity.name STARTS WITH $text OR any(alias IN entity.aliases WHERE alias STARTS WITH $text) THEN 2
  WHEN entity.name CONTAINS $text OR any(alias IN entity.aliases WHERE alias CONTAINS $text) THEN 3
  WHEN entity.pinyin CONTAINS $pinyin THEN 4
  ELSE 5
END AS rank
WITH *, toString(rank) + right('000' + toString(size(entity.name)), 4) + ' ' + entity.name + ' ' + entity.id AS sort
WITH collect({sort: sort, rank: rank, entity: entity}) AS found
CALL (found) {
  UNWIND found AS hit
  WITH hit WHERE hit.sort > $after
  // from the end: WITH hit WHERE $before IS NULL OR hit.sort < $before
  WITH hit, hit.entity AS entity ORDER BY hit.sort LIMIT $limit
  // from the end: WITH hit, hit.entity AS entity ORDER BY hit.sort DESC LIMIT $limit
  RETURN collect({sort: hit.sort, rank: hit.rank, node: properties(entity),
                  kind: [label IN labels(entity) WHERE NOT label IN ['Entity', 'Organization']][0]}) AS edges
}
RETURN edges, size(found) AS total, COUNT { (:Entity) } AS entities
