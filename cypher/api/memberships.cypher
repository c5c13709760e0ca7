// Of which bodies is a body a member, its highest role first?
// parameters:
//   ids: list of strings — ids of organizations
//   roles: list of strings or null — only these roles
//   ranks: map — for every role the character that sorts it, the highest role first
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
//   total: boolean — whether to count them all
//   own: boolean — whether the entity whose list it is is wanted too
// example: {"ids": ["@entity:北京市商业学校"], "roles": null, "ranks": {"LEAD": "0", "CHAIR": "1", "EXECUTIVE_CHAIR": "2", "VICE_CHAIR": "3", "SECRETARIAT": "4", "DIRECTOR": "5", "CO_FOUNDER": "6", "MEMBER": "7"}, "after": "", "limit": 21, "total": true, "own": true}
// columns: id, edges, total, node, kind
UNWIND $ids AS id
MATCH (member:Entity {id: id})
CALL (member) {
  MATCH (member)-[tie:MEMBER_OF]->(body:Entity)
  WHERE $roles IS NULL OR tie.role IN $roles
  WITH *, $ranks[tie.role] + coalesce(body.pinyin, body.name) + ' ' + tie.key AS sort
  WHERE sort > $after
  // from the end: WHERE $before IS NULL OR sort < $before
  WITH * ORDER BY sort LIMIT $limit
  // from the end: WITH * ORDER BY sort DESC LIMIT $limit
  RETURN collect({sort: sort, kind: [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0],
                  fact: properties(tie), node: properties(body)}) AS edges
}
RETURN id, edges,
       CASE WHEN $total THEN COUNT {
         (member)-[tie:MEMBER_OF]->(:Entity)
         WHERE $roles IS NULL OR tie.role IN $roles
       } END AS total,
       CASE WHEN $own THEN properties(member) END AS node,
       CASE WHEN $own THEN [label IN labels(member) WHERE NOT label IN ['Entity', 'Organization']][0] END AS kind
