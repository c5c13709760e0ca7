// What is every entity called, page by page in the order of ids? The search reads this once for each state of a large graph.
// parameters:
//   after: string — id of the last one of the page before; empty for the first page
//   limit: integer — how many at once
// example: {"after": "", "limit": 100}
// columns: id, kind, name, aliases, key, pinyin, initials
MATCH (entity:Entity)
WHERE entity.id > $after
WITH entity ORDER BY entity.id LIMIT $limit
RETURN entity.id AS id, [label IN labels(entity) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind,
       entity.name AS name, entity.aliases AS aliases, entity.key AS key, entity.pinyin AS pinyin,
       entity.initials AS initials
ORDER BY id
