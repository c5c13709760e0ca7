// Which bodies are members where a body is, those with the most bodies in common first?
// parameters:
//   ids: list of strings — ids of organizations
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
//   total: boolean — whether to count them all
// example: {"ids": ["@entity:北京市商业学校"], "after": "", "limit": 21, "total": true}
// columns: id, edges, total
UNWIND $ids AS id
MATCH (member:Entity {id: id})
CALL (member) {
  MATCH (member)-[:MEMBER_OF]->(body:Entity)<-[:MEMBER_OF]-(other:Entity)
  WHERE other.id <> member.id
  WITH DISTINCT other, body ORDER BY body.id
  WITH other, collect(body.id) AS bodies
  WITH *, right('0000' + toString(99999 - size(bodies)), 5)
         + coalesce(other.pinyin, other.name) + ' ' + other.id AS sort
  WHERE sort > $after
  // from the end: WHERE $before IS NULL OR sort < $before
  WITH * ORDER BY sort LIMIT $limit
  // from the end: WITH * ORDER BY sort DESC LIMIT $limit
  RETURN collect({sort: sort, node: properties(other),
                  kind: [label IN labels(other) WHERE NOT label IN ['Entity', 'Organization']][0],
                  bodies: bodies}) AS edges
}
CALL (member) {
  MATCH (member)-[:MEMBER_OF]->(:Entity)<-[:MEMBER_OF]-(other:Entity)
  WHERE $total AND other.id <> member.id
  RETURN count(DISTINCT other) AS total
}
RETURN id, edges, total
