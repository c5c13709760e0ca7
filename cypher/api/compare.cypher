// How do these consortia compare: how many members have they, of which roles and kinds, how many of them does another have too,
// and what do documents state of their number?
// parameters:
//   ids: list of strings — ids of the consortia
//   others: list of strings — the same ids: those among which a member counts as shared
// example: {"ids": ["@entity:上海国际汽车城产教联合体", "@entity:京津冀汽车产业园区产教联合体"], "others": ["@entity:上海国际汽车城产教联合体", "@entity:京津冀汽车产业园区产教联合体"]}
// columns: id, body, kind, members, shared, roles, kinds, counts
UNWIND $ids AS id
MATCH (body:Entity {id: id})
CALL (body) {
  MATCH (body)<-[:MEMBER_OF]-(member:Entity)
  WITH DISTINCT body, member
  RETURN count(member) AS members,
         sum(CASE WHEN EXISTS {
           MATCH (member)-[:MEMBER_OF]->(other:Entity) WHERE other.id IN $others AND other.id <> body.id
         } THEN 1 ELSE 0 END) AS shared
}
CALL (body) {
  MATCH (body)<-[tie:MEMBER_OF]-(member:Entity)
  WITH tie.role AS role, count(DISTINCT member) AS count ORDER BY role
  RETURN collect({role: role, count: count}) AS roles
}
CALL (body) {
  MATCH (body)<-[:MEMBER_OF]-(member:Entity)
  WITH [label IN labels(member) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind, count(DISTINCT member) AS count
  ORDER BY count DESC, kind
  RETURN collect({kind: kind, count: count}) AS kinds
}
CALL (body) {
  MATCH (body)-[tie:STATES_COUNT]->(document:Document)
  WITH tie, document ORDER BY tie.of, tie.n DESC, tie.key
  WITH collect({fact: properties(tie), node: document {.id, .source, .title, .site, .published, .sha256, .extractor}}) AS found
  RETURN found[0..100] AS counts
}
RETURN id, properties(body) AS body, [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind,
       members, coalesce(shared, 0) AS shared, roles, kinds, counts
