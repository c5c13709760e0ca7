// What of these persons and organizations tells whether they may be one?
// parameters:
//   ids: list of strings — ids of entities
// example: {"ids": ["@entity:唐以志", "@entity:北京市商业学校"]}
// columns: id, kind, node, source, bodies, titles, consortia, places, firstSeen, lastSeen, aliases
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
CALL (entity) {
  MATCH (entity)<-[mention:MENTIONS]-(document:Document)
  RETURN min(mention.source) AS source, min(document.published) AS firstSeen, max(document.published) AS lastSeen
}
CALL (entity) {
  MATCH (entity)-[:HOLDS_POST]->(body:Entity)
  WITH DISTINCT body ORDER BY body.id
  RETURN collect({name: body.name, kind: [label IN labels(body) WHERE NOT label IN ['Entity', 'Organization']][0]})
         AS bodies
}
CALL (entity) {
  MATCH (entity)-[post:HOLDS_POST]->(:Entity)
  WITH DISTINCT post.title AS title ORDER BY title
  RETURN collect(title) AS titles
}
CALL (entity) {
  MATCH (entity)-[:HOLDS_POST|MEMBER_OF]->(consortium:Consortium)
  RETURN consortium.id AS consortium
  UNION
  MATCH (entity)-[:HOLDS_POST]->(:Entity)-[:MEMBER_OF]->(consortium:Consortium)
  RETURN consortium.id AS consortium
  UNION
  MATCH (entity)-[:TOOK_PART]->(:Event)-[:ABOUT]->(consortium:Consortium)
  RETURN consortium.id AS consortium
  UNION
  MATCH (entity) RETURN null AS consortium
}
WITH id, entity, source, firstSeen, lastSeen, bodies, titles, consortium ORDER BY id, consortium
WITH id, entity, source, firstSeen, lastSeen, bodies, titles, collect(DISTINCT consortium) AS consortia
CALL (entity) {
  MATCH (entity)-[:LOCATED_IN]->(region:Region)
  MATCH (region)-[:WITHIN*0..2]->(place:Region)
  RETURN place.id AS place
  UNION
  MATCH (entity)-[:HOLDS_POST]->(:Entity)-[:LOCATED_IN]->(region:Region)
  MATCH (region)-[:WITHIN*0..2]->(place:Region)
  RETURN place.id AS place
  UNION
  MATCH (entity) RETURN null AS place
}
WITH id, entity, source, firstSeen, lastSeen, bodies, titles, consortia, place ORDER BY id, place
WITH id, entity, source, firstSeen, lastSeen, bodies, titles, consortia, collect(DISTINCT place) AS places
CALL (entity) {
  MATCH (entity)<-[:ALIAS_OF]-(alias:Alias)
  WHERE entity:Organization AND NOT alias.id STARTS WITH 'e_'
  WITH alias ORDER BY alias.id
  RETURN collect(alias.id) AS aliases
}
RETURN id, [label IN labels(entity) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind,
       properties(entity) AS node, source, bodies, titles, consortia, places, firstSeen,
       lastSeen, aliases
ORDER BY id
