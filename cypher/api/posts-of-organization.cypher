// Who holds or held a post at a body?
// parameters:
//   ids: list of strings — ids of organizations
//   former: boolean or null — only former (true) or present (false) ones
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
//   total: boolean — whether to count them all
//   own: boolean — whether the entity whose list it is is wanted too
// example: {"ids": ["@entity:上海蔚来汽车有限公司"], "former": null, "after": "", "limit": 21, "total": true, "own": true}
// columns: id, edges, total, node, kind
UNWIND $ids AS id
MATCH (body:Entity {id: id})
CALL (body) {
  MATCH (body)<-[post:HOLDS_POST]-(person:Entity)
  WHERE $former IS NULL OR coalesce(post.former, false) = $former
  WITH *, coalesce(person.pinyin, person.name) + ' ' + post.key AS sort
  WHERE sort > $after
  // from the end: WHERE $before IS NULL OR sort < $before
  WITH * ORDER BY sort LIMIT $limit
  // from the end: WITH * ORDER BY sort DESC LIMIT $limit
  RETURN collect({sort: sort, kind: 'Person', fact: properties(post), node: properties(person)}) AS edges
}
RETURN id, edges,
       CASE WHEN $total THEN COUNT {
         (body)<-[post:HOLDS_POST]-(:Entity)
         WHERE $former IS NULL OR coalesce(post.former, false) = $former
       } END AS total,
       CASE WHEN $own THEN properties(body) END AS node,
       CASE WHEN $own THEN [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0] END AS kind
