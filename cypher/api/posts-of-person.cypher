// Which posts does or did a person hold?
// parameters:
//   ids: list of strings — ids of persons
//   former: boolean or null — only former (true) or present (false) ones
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
//   total: boolean — whether to count them all
//   own: boolean — whether the entity whose list it is is wanted too
// example: {"ids": ["@entity:唐以志"], "former": null, "after": "", "limit": 21, "total": true, "own": true}
// columns: id, edges, total, node, kind
UNWIND $ids AS id
MATCH (person:Entity {id: id})
CALL (person) {
  MATCH (person)-[post:HOLDS_POST]->(body:Entity)
  WHERE $former IS NULL OR coalesce(post.former, false) = $former
  WITH *, coalesce(body.pinyin, body.name) + ' ' + post.key AS sort
  WHERE sort > $after
  // from the end: WHERE $before IS NULL OR sort < $before
  WITH * ORDER BY sort LIMIT $limit
  // from the end: WITH * ORDER BY sort DESC LIMIT $limit
  RETURN collect({sort: sort, kind: [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0],
                  fact: properties(post), node: properties(body)}) AS edges
}
RETURN id, edges,
       CASE WHEN $total THEN COUNT {
         (person)-[post:HOLDS_POST]->(:Entity)
         WHERE $former IS NULL OR coalesce(post.former, false) = $former
       } END AS total,
       CASE WHEN $own THEN properties(person) END AS node,
       CASE WHEN $own THEN [label IN labels(person) WHERE NOT label IN ['Entity', 'Organization']][0] END AS kind
