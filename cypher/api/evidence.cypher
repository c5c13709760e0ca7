// Which sentences state an edge, the earliest publication first?
// parameters:
//   ids: list of strings — keys of edges
//   after: string — sort key of the last sentence seen; empty for the first page
//   limit: integer — sentences at most of each edge
// example: {"ids": ["@edge:MEMBER_OF"], "after": "", "limit": 3}
// columns: id, edges
UNWIND $ids AS id
CALL (id) {
  MATCH (statement:Statement {edge: id})-[:`IN`]->(document:Document)
  WITH *, coalesce(document.published, '9') + ' ' + document.id + ' ' + statement.id AS sort
  WHERE sort > $after
  WITH * ORDER BY sort LIMIT $limit
  RETURN collect({sort: sort, node: properties(statement),
                  document: document {.id, .source, .title, .site, .published, .sha256, .extractor}}) AS edges
}
RETURN id, edges
