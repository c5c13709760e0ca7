// Who holds or held a post at a body, told in brief?
// Each edge is the list of its values. src/store/brief.ts leaves out what nobody asks for, and puts the list
// that is asked for with each node between ORDER BY and RETURN.
// parameters:
//   ids: list of strings — ids of organizations
//   former: boolean or null — only former (true) or present (false) ones
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
// example: {"ids": ["@entity:上海蔚来汽车有限公司"], "former": null, "after": "", "limit": 21}
// columns: id, edges, total, node, kind
UNWIND $ids AS id
MATCH (of:Entity {id: id})
CALL (of) {
  MATCH (of)<-[tie:HOLDS_POST]-(node:Entity)
  WHERE $former IS NULL OR coalesce(tie.former, false) = $former
  WITH *, coalesce(node.pinyin, node.name) + ' ' + tie.key AS sort
  WHERE sort > $after
  // from the end: WHERE $before IS NULL OR sort < $before
  WITH * ORDER BY sort LIMIT $limit
  // from the end: WITH * ORDER BY sort DESC LIMIT $limit
  RETURN collect([sort, tie.key, 'Person',
                  tie.title, tie.former, node.id, node.name]) AS edges
}
RETURN id, edges,
       COUNT { (of)<-[tie:HOLDS_POST]-(:Entity) WHERE $former IS NULL OR coalesce(tie.former, false) = $former } AS total,
       of {.id, .name, .type, .date} AS node, [label IN labels(of) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind
