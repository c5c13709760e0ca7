// Which posts did a person hold, in the order of time?
// parameters:
//   ids: list of strings — ids of persons
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
//   total: boolean — whether to count them all
// example: {"ids": ["@entity:唐以志"], "after": "", "limit": 21, "total": true}
// columns: id, edges, total
UNWIND $ids AS id
MATCH (person:Entity {id: id})
CALL (person) {
  MATCH (person)-[post:HOLDS_POST]->(body:Entity)
  WITH *, coalesce(post.begins, post.ends, '~') + ' ' + coalesce(post.ends, '~') + ' ' + post.key AS sort
  WHERE sort > $after
  // from the end: WHERE $before IS NULL OR sort < $before
  WITH * ORDER BY sort LIMIT $limit
  // from the end: WITH * ORDER BY sort DESC LIMIT $limit
  RETURN collect({sort: sort, fact: properties(post), node: properties(body),
                  kind: [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0]}) AS edges
}
RETURN id, edges, CASE WHEN $total THEN COUNT { (person)-[:HOLDS_POST]->(:Entity) } END AS total
