// What do documents say of an entity, as subject or object, by document and in the order of its text?
// parameters:
//   ids: list of strings — ids of entities
//   predicates: list of strings or null — only these predicates
//   after: string — sort key of the last edge seen; empty for the first page
//   before: string or null — in place of `after` where the list is read from its end: sort key of the edge before which to begin
//   limit: integer — edges at most, one more than the page so that a further page shows
// example: {"ids": ["@entity:唐以志"], "predicates": null, "after": "", "limit": 21}
// columns: id, edges, total
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
CALL (entity) {
  MATCH (entity)<-[mention:MENTIONS]-(:Document)
  MATCH (statement:Statement {subject: mention.source})
  RETURN statement
  UNION
  MATCH (entity)<-[mention:MENTIONS]-(:Document)
  MATCH (statement:Statement {object: mention.source})
  RETURN statement
}
WITH id, statement
WHERE $predicates IS NULL OR statement.predicate IN $predicates
MATCH (statement)-[:`IN`]->(document:Document)
WITH id, statement, document,
     coalesce(document.published, '9') + ' ' + document.id + ' ' + right('00000000' + toString(statement.start), 8)
       + ' ' + statement.id AS sort
WITH id, collect({sort: sort, statement: statement, document: document}) AS found
CALL (found) {
  UNWIND found AS hit
  WITH hit WHERE hit.sort > $after
  // from the end: WITH hit WHERE $before IS NULL OR hit.sort < $before
  WITH hit ORDER BY hit.sort LIMIT $limit
  // from the end: WITH hit ORDER BY hit.sort DESC LIMIT $limit
  WITH hit.sort AS sort, hit.statement AS statement, hit.document AS document
  RETURN collect({sort: sort, node: properties(statement),
                  document: document {.id, .source, .title, .site, .published, .sha256, .extractor}}) AS edges
}
RETURN id, edges, size(found) AS total
