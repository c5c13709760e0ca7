// What has these ids: an entity, a document or a statement?
// parameters:
//   ids: list of strings — ids of any of them
// example: {"ids": ["@entity:上海国际汽车城产教联合体"]}
// columns: id, kind, entity, statement, document
UNWIND $ids AS id
CALL (id) {
  MATCH (entity:Entity {id: id})
  RETURN collect({node: properties(entity),
                  kind: [label IN labels(entity) WHERE NOT label IN ['Entity', 'Organization']][0]}) AS entities
}
CALL (id) {
  MATCH (document:Document {id: id})
  RETURN collect(document {.id, .source, .title, .site, .published, .sha256, .extractor}) AS documents
}
CALL (id) {
  MATCH (statement:Statement {id: id})-[:`IN`]->(source:Document)
  RETURN collect({node: properties(statement),
                  source: source {.id, .source, .title, .site, .published, .sha256, .extractor}}) AS statements
}
RETURN id, entities[0].kind AS kind, entities[0].node AS entity, statements[0].node AS statement,
       coalesce(documents[0], statements[0].source) AS document
