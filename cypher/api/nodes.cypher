// What has these ids: an entity, a document or a statement?
// parameters:
//   ids: list of strings — ids of any of them
// example: {"ids": ["@entity:上海国际汽车城产教联合体"]}
// columns: id, kind, entity, statement, document
UNWIND $ids AS id
CALL (id) { OPTIONAL MATCH (entity:Entity {id: id}) RETURN entity }
CALL (id) { OPTIONAL MATCH (page:Document {id: id}) RETURN page }
CALL (id) {
  OPTIONAL MATCH (statement:Statement {id: id})-[:`IN`]->(source:Document)
  RETURN statement, source
}
WITH id, entity, statement, coalesce(page, source) AS document
RETURN id, [label IN labels(entity) WHERE NOT label IN ['Entity', 'Organization']][0] AS kind,
       properties(entity) AS entity, properties(statement) AS statement,
       CASE WHEN document IS NULL THEN null ELSE
         document {.id, .source, .title, .site, .published, .sha256, .extractor}
       END AS document
