// Which members of a consortium are members of none of the others?
// parameters:
//   ids: list of strings — ids of consortia
//   others: list of strings — ids of those that are compared, the same ones among them
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
//   total: boolean — whether to count them all
// example: {"ids": ["@entity:上海国际汽车城产教联合体"], "others": ["@entity:京津冀汽车产业园区产教联合体"], "after": "", "limit": 21, "total": true}
// columns: id, edges, total
UNWIND $ids AS id
MATCH (body:Entity {id: id})
CALL (body) {
  MATCH (body)<-[:MEMBER_OF]-(member:Entity)
  WITH DISTINCT body, member
  WHERE NOT EXISTS {
    MATCH (member)-[:MEMBER_OF]->(other:Entity) WHERE other.id IN $others AND other.id <> body.id
  }
  WITH member, coalesce(member.pinyin, member.name) + ' ' + member.id AS sort ORDER BY sort
  WITH collect({sort: sort, node: properties(member),
                kind: [label IN labels(member) WHERE NOT label IN ['Entity', 'Organization']][0]}) AS found
  RETURN size(found) AS total, [edge IN found WHERE edge.sort > $after][0..$limit] AS edges
  // from the end: RETURN size(found) AS total, [edge IN reverse(found) WHERE $before IS NULL OR edge.sort < $before][0..$limit] AS edges
}
RETURN id, edges, CASE WHEN $total THEN total END AS total
