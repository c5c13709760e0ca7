// Of which bodies is a body a member, its highest role first, told in brief?
// Each edge is the list of its values. src/store/brief.ts leaves out what nobody asks for, and puts the list
// that is asked for with each node between ORDER BY and RETURN.
// parameters:
//   ids: list of strings — ids of organizations
//   roles: list of strings or null — only these roles
//   ranks: map — for every role the character that sorts it, the highest role first
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
// example: {"ids": ["@entity:北京市商业学校"], "roles": null, "ranks": {"LEAD": "0", "CHAIR": "1", "EXECUTIVE_CHAIR": "2", "VICE_CHAIR": "3", "SECRETARIAT": "4", "DIRECTOR": "5", "CO_FOUNDER": "6", "MEMBER": "7"}, "after": "", "limit": 21}
// columns: id, edges, total, node, kind
UNWIND $ids AS id
MATCH (of:Entity {id: id})
CALL (of) {
  MATCH (of)-[tie:MEMBER_OF]->(node:Entity)
  WHERE $roles IS NULL OR tie.role IN $roles
  WITH *, $ranks[tie.role] + coalesce(node.pinyin, node.name) + ' ' + tie.key AS sort
  WHERE sort > $after
  // from the end: WHERE $before IS NULL OR sort < $before
  WITH * ORDER BY sort LIMIT $limit
  // from the end: WITH * ORDER BY sort DESC LIMIT $limit
  RETURN collect([sort, tie.key, [label IN labels(node) WHERE NOT label IN ['Entity', 'Organization']][0],
                  tie.role, node.id, node.name]) AS edges
}
RETURN id, edges,
       COUNT { (of)-[tie:MEMBER_OF]->(:Entity) WHERE $roles IS NULL OR tie.role IN $roles } AS total,
       of {.id, .name, .type, .date} AS node, [label IN labels(of) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind
