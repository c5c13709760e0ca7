// Which bodies are members of several of these consortia, those of the most first?
// parameters:
//   consortia: list of strings — ids of the consortia
//   minimum: integer — in how many of them at least
//   kinds: list of strings or null — only bodies of these kinds
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
//   total: boolean — whether to count them all
// example: {"consortia": ["@entity:上海国际汽车城产教联合体", "@entity:京津冀汽车产业园区产教联合体"], "minimum": 1, "kinds": null, "after": "", "limit": 21, "total": true}
// columns: known, edges, total
CALL () {
  UNWIND $consortia AS id
  MATCH (body:Entity {id: id})
  WITH body ORDER BY body.id
  RETURN collect(body.id) AS known
}
CALL () {
  UNWIND $consortia AS id
  MATCH (body:Entity {id: id})
  MATCH (body)<-[tie:MEMBER_OF]-(member:Entity)
  WHERE $kinds IS NULL OR any(label IN labels(member) WHERE label IN $kinds)
  WITH member, body, tie ORDER BY tie.key
  WITH member, count(DISTINCT body) AS shared,
       collect({predicate: type(tie), fact: properties(tie), node: properties(body),
                kind: [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0]}) AS memberships
  WHERE shared >= $minimum
  WITH member, shared, memberships,
       right('00' + toString(99 - shared), 2) + coalesce(member.pinyin, member.name) + ' ' + member.id AS sort
  ORDER BY sort
  WITH collect({sort: sort, shared: shared, node: properties(member), memberships: memberships,
                kind: [label IN labels(member) WHERE NOT label IN ['Entity', 'Organization']][0]}) AS found
  RETURN size(found) AS total, [edge IN found WHERE edge.sort > $after][0..$limit] AS edges
  // from the end: RETURN size(found) AS total, [edge IN reverse(found) WHERE $before IS NULL OR edge.sort < $before][0..$limit] AS edges
}
RETURN known, edges, CASE WHEN $total THEN total END AS total
